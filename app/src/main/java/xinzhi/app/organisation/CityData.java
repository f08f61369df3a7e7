package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// A city as its file describes it (城市组织数据), with every pattern expanded: what a new installation starts from.
record CityData(City city, List<Board> boards, List<Street> streets, List<Department> departments, List<Body> bodies,
        List<RegistrationAuthority> registrationAuthorities) {
    CityData {
        boards = List.copyOf(boards);
        streets = List.copyOf(streets);
        departments = List.copyOf(departments);
        bodies = List.copyOf(bodies);
        registrationAuthorities = List.copyOf(registrationAuthorities);
    }

    /// @param code division of the whole city, e.g. `320100`
    record City(String code, String name) {
        /// Without 市, as it stands inside the names of bodies.
        String shortName() { return name.endsWith("市") ? name.substring(0, name.length() - 1) : name; }
    }

    /// A board (板块): a district, or a new area that answers like one.
    ///
    /// @param fullName          as it stands in the names of courts, e.g. `南京市玄武区`
    /// @param government        as it stands in the names of its departments
    /// @param division          GB/T 2260 code; a new area has none
    /// @param nameElsewhere     another city has a district of this name: it counts only together with the city's name
    /// @param former            abolished divisions that went into it, still met in old codes
    /// @param registrationCodes codes only registration authorities use
    /// @param addressWords      words in an address that point to it
    record Board(String code, String name, String shortName, String fullName, String government,
            @Nullable String division, boolean nameElsewhere, List<DivisionCode> former,
            List<DivisionCode> registrationCodes, List<String> addressWords) {
        Board {
            former = List.copyOf(former);
            registrationCodes = List.copyOf(registrationCodes);
            addressWords = List.copyOf(addressWords);
        }
    }

    /// A six-digit division code (行政区划代码) that is not the board's own.
    record DivisionCode(String code, String name, Confidence confidence) {}

    enum StreetKind {
        /// 街道
        STREET,
        /// 镇、乡
        TOWN,
        /// 园区、场 and other areas on the level of a street
        PARK
    }

    /// A street, town or park (街道、镇、园区) and the board that holds it from a day on; a later row of the same code is a new holder.
    record Street(String code, String name, StreetKind kind, String board, LocalDate from, Confidence confidence) {
        /// The district on the map, whoever holds the street.
        String division() { return code.substring(0, 6); }
    }

    /// A department of the city (市级部门): one line and the body at its head.
    record Department(String line, String name, String body) {}

    enum Level {
        PROVINCE,
        CITY,
        BOARD
    }

    /// A body that designates or delivers (认定部门、报送单位).
    ///
    /// @param variants other forms of its present name
    /// @param succeeds names of abolished bodies whose decisions are now its own
    /// @param board    absent for a body of the city or the province
    record Body(String code, String name, List<String> variants, List<String> succeeds, String line, Level level,
            @Nullable String board, @Nullable String unifiedCode, Confidence confidence) {
        Body {
            variants = List.copyOf(variants);
            succeeds = List.copyOf(succeeds);
        }
    }

    /// A registration authority (登记机关) by its printed name.
    ///
    /// @param board absent where the authority registers for the whole city and so says nothing about the board
    record RegistrationAuthority(String name, @Nullable String board) {}
}
