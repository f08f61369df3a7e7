package xinzhi.app.organisation;

/// What still stands between a right password and the work, in this order (登录步骤).
enum SignInStep {
    /// The code of the second factor.
    CODE("/sign-in/code"),
    /// A one-time password is replaced by one of one's own.
    ONE_TIME_PASSWORD("/password"),
    /// A password that has grown too old is replaced.
    AGED_PASSWORD("/password"),
    /// A second factor this duty must have is set up.
    ENROLMENT("/second-factor");

    private final String path;

    SignInStep(String path) { this.path = path; }

    String path() { return path; }
}
