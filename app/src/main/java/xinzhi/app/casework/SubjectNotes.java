package xinzhi.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Ending;
import xinzhi.app.registry.Move;
import xinzhi.app.registry.Reversal;
import xinzhi.app.registry.Subject;

/// What whoever handles a subject should know before anything else (提示): where it moved, that its end was taken back, who answers now.
final class SubjectNotes {
    private static final Words WORDS = CaseWords.WORDS;

    private SubjectNotes() {}

    /// @param boards who holds its items meanwhile
    static List<String> of(Subject subject, List<Reversal> reversals, List<String> boards, LocalDate today) {
        var notes = new ArrayList<String>();
        var move = subject.move();
        if (subject.inRegister() && move != null) {
            notes.add(moved(move, boards, today));
        }
        for (var reversal : reversals) {
            notes.add(WORDS.text("subject.note.reversal", Shown.formalDay(reversal.cutOff()),
                    WORDS.of("register", reversal.before()), WORDS.of("register", reversal.after())));
        }
        var ending = subject.ending();
        var responsible = ending == null || !subject.state().isGone() ? null : responsible(ending);
        if (responsible != null) {
            notes.add(WORDS.text(responsible));
        }
        return notes;
    }

    private static String moved(Move move, List<String> boards, LocalDate today) {
        var day = move.on();
        var on = day == null ? WORDS.text("subject.note.day-unknown") : Shown.formalDay(day);
        var to = move.to() == null ? WORDS.text("subject.note.place-unknown") : "“" + move.to() + "”";
        var holders = boards.isEmpty() ? WORDS.text("subject.note.board-unknown") : String.join("、", boards);
        return WORDS.text(switch (move.range()) {
            case WITHIN -> move.dueBy().filter(due -> due.isBefore(today)).isPresent()
                    ? "subject.note.moving.late"
                    : "subject.note.moving";
            case OUTSIDE -> "subject.note.left-city";
            case UNKNOWN -> "subject.note.moved-out";
        }, on, to, holders);
    }

    private static @Nullable String responsible(Ending ending) {
        return switch (ending.reason()) {
            case MERGED -> "subject.note.merged";
            case WITHOUT_LIQUIDATION -> "subject.note.no-liquidation";
            case SIMPLIFIED -> "subject.note.simplified";
            case CONVERTED -> "subject.note.converted";
            case OPERATOR_CHANGED -> "subject.note.operator-changed";
            case REGISTRATION_UNDONE -> "subject.note.undone";
            case UNKNOWN, DIVIDED, DISSOLVED, BANKRUPT, REVOKED, MOVED_OUT -> null;
        };
    }
}
