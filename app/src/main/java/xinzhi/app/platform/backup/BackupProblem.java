package xinzhi.app.platform.backup;

import xinzhi.app.platform.Words;

/// Why there is no backup, or no restored folder; each has a sentence with its remedy.
enum BackupProblem {
    NO_KEY,
    KEY_TOO_SHORT,
    KEY_FILE_UNREADABLE,
    NO_INSTALLATION,
    FOLDER_UNUSABLE,
    DISK_FULL,
    ANOTHER_UNDER_WAY,
    DATABASE_LOST,
    FILE_UNREADABLE,
    NOT_A_BACKUP,
    NEWER_FORMAT,
    NEWER_PROGRAM,
    WRONG_KEY,
    ALTERED,
    CUT_OFF,
    NOT_EMPTY,
    DATABASE_NOT_EMPTY,
    RESTORE_UNDER_WAY,
    KEYS_NEEDED,
    KEYS_DIFFER,
    OTHER_TABLES,
    INTERRUPTED;

    private static final Words WORDS = Words.of("xinzhi.app.platform.backup.words");

    String text(Object... about) { return WORDS.text("problem." + name(), about); }
}
