package xinzhi.app.law;

/// The rules as shipped for Nanjing, read once.
final class Shipped {
    static final Law LAW = Law.onClassPath("nanjing").get();

    private Shipped() {}
}
