package xinzhi.app.casework;

import java.util.List;
import xinzhi.app.platform.Choice;

/// The filters of the ledger as chosen. Every select begins with its own choice for "all", of empty value; days are `yyyy-MM-dd` or empty.
///
/// @param boards        boards (板块)
/// @param bodies        designating bodies (认定部门)
/// @param lists         kinds of list (名单)
/// @param categories    categories (类别)
/// @param stages        stages (阶段)
/// @param decidedFrom   first day of decision
/// @param decidedTo     last day of decision
/// @param publicityFrom first end of publicity
/// @param publicityTo   last end of publicity
public record LedgerFilters(List<Choice> boards, List<Choice> bodies, List<Choice> lists, List<Choice> categories,
        List<Choice> stages, String decidedFrom, String decidedTo, String publicityFrom, String publicityTo) {
    public LedgerFilters {
        boards = List.copyOf(boards);
        bodies = List.copyOf(bodies);
        lists = List.copyOf(lists);
        categories = List.copyOf(categories);
        stages = List.copyOf(stages);
    }
}
