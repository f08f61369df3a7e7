package xinzhi.app.platform;

import java.util.Locale;

/// What somebody answers for (职责), and so what the database lets them see.
public enum Duty {
    /// System administrator (系统管理员): accounts and operation, no list and no case.
    ADMINISTRATOR,
    /// City credit office (市信用办): everything in the city.
    CITY,
    /// City credit information centre (市公共信用信息中心): everything in the city, and takes in the lists.
    CENTRE,
    /// Board (板块): the items whose subject is registered in its place.
    BOARD,
    /// District body (区级认定单位): the items it designated.
    DISTRICT_BODY,
    /// Department (市级部门): the items designated in its line.
    DEPARTMENT,
    /// Street or park (街道、园区): the items handed to it.
    STREET,
    /// Helper (第三方机构、协助单位): the items assigned to it one by one.
    HELPER,
    /// Enterprise (企业): what the lists say of itself, nothing of how it is handled.
    ENTERPRISE,
    /// System of a sending organisation (报送接口): hands in its own lists and sees what became of them; comes by a key, nobody signs in with it.
    SENDER,
    /// Public (社会公众): may read nothing yet; nobody signs in with it.
    PUBLIC,
    /// Nobody yet: may ask for the one account that is signing in, and nothing else.
    SIGNING_IN;

    /// Name of the database role that carries this duty.
    public String role() { return "xz_" + code(); }

    /// The duty as stored and configured, e.g. `district_body`.
    public String code() { return name().toLowerCase(Locale.ROOT); }

    public static Duty of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
}
