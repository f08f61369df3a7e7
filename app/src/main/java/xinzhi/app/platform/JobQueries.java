package xinzhi.app.platform;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the program itself asks of the jobs' table, beside the scheduler that works on it.
record JobQueries(JdbcClient db) {
    private static final Duration SILENT = Duration.ofMinutes(1);

    /// Whether the job waits, or will be run once more; false when it is no longer there.
    boolean heard(String name, String id) { return db.sql("""
        update platform.scheduled_tasks
        set asked_again = picked
        where task_name = :name and task_instance = :id
        """).param("name", name).param("id", id).update() == 1; }

    /// Removes a job that has been done; false when somebody has asked for it meanwhile.
    boolean removed(String name, String id, long version) {
        int rows = db.sql("""
            delete from platform.scheduled_tasks
            where task_name = :name and task_instance = :id and version = :version and not asked_again
            """).param("name", name).param("id", id).param("version", version).update();
        if (rows == 0) {
            db.sql("""
                update platform.scheduled_tasks
                set asked_again = false
                where task_name = :name and task_instance = :id and version = :version
                """).param("name", name).param("id", id).param("version", version).update();
        }
        return rows == 1;
    }

    /// What a program that is gone had claimed need not wait until its silence is noticed.
    void unclaim(List<String> living) { db.sql("""
        update platform.scheduled_tasks
        set picked = false, picked_by = null, last_heartbeat = null
        where picked and not picked_by = any(:living)
        """).param("living", living.toArray(String[]::new)).update(); }

    List<Jobs.State> list(OffsetDateTime now) {
        return db
                .sql("""
                    select task_name, count(*) filter (where not picked and execution_time <= :now), count(*) filter (where picked),
                           min(execution_time) filter (where picked), count(*) filter (where consecutive_failures > 0),
                           coalesce(max(consecutive_failures), 0), count(*) filter (where picked and last_heartbeat < :silentSince),
                           min(execution_time) filter (where not picked and execution_time > :now)
                    from platform.scheduled_tasks
                    group by task_name
                    order by task_name
                    """)
                .param("now", now).param("silentSince", now.minus(SILENT))
                .query((row, _) -> new Jobs.State(row.getString(1), row.getLong(2), row.getLong(3),
                        row.getObject(4, OffsetDateTime.class), row.getLong(5), row.getInt(6), row.getLong(7),
                        row.getObject(8, OffsetDateTime.class)))
                .list();
    }
}
