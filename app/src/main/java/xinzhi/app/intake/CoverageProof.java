package xinzhi.app.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.backup.Restoring;

/// What is known of every list adds up to what its last commit proved (名单指纹核对): number of rows and sum of fingerprints.
public final class CoverageProof implements Restoring.Proof {
    private static final Words WORDS = Words.of("xinzhi.app.intake.proof");

    @Override
    public List<String> differences(JdbcClient owner) {
        return owner.sql("""
            select c.list, c.rows, c.sum, count(k.key), coalesce(sum(%s), 0)
            from intake.coverage c
            left join intake.known k on k.coverage = c.id and k.present
            group by c.id
            having c.rows <> count(k.key) or c.sum <> coalesce(sum(%s), 0)
            order by c.id
            """.formatted(Comparison.HALF, Comparison.HALF))
                .query((row, _) -> WORDS.text("difference", row.getString(1), row.getLong(2), row.getBigDecimal(3),
                        row.getLong(4), row.getBigDecimal(5)))
                .list();
    }
}
