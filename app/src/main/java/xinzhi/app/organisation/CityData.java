package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// A city as its file describes it (城市组织数据), with every pattern expanded: what a new installation starts from.
record CityData(City city, List<Board> boards, List<Street> streets, List<Zone> zones, List<Department> departments,
        List<Body> bodies, List<OutsideBodies> outside, List<RegistrationAuthority> registrationAuthorities) {
    CityData {
        boards = List.copyOf(boards);
        streets = List.copyOf(streets);
        zones = List.copyOf(zones);
        outside = List.copyOf(outside);
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
    /// @param since             the day it was set up, where its bodies are no older
    /// @param nameElsewhere     another city has a district of this name: it counts only together with the city's name
    /// @param former            abolished divisions that went into it, still met in old codes
    /// @param registrationCodes codes only registration authorities use
    /// @param addressWords      words in an address that point to it
    record Board(String code, String name, String shortName, String fullName, String government,
            @Nullable String division, @Nullable LocalDate since, boolean nameElsewhere, List<DivisionCode> former,
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

    /// A street, town or park (街道、镇、园区) and the board that holds it for a time; the next row of the same code is the next holder.
    record Street(String code, String name, StreetKind kind, String board, LocalDate since, @Nullable LocalDate until,
            Confidence confidence) {
        /// The district on the map, whoever holds the street.
        String division() { return code.substring(0, 6); }

        Period period() { return new Period(since, until); }

        /// The same, held until somebody else begins to.
        Street until(LocalDate next) {
            return new Street(code, name, kind, board, since, next.minusDays(1), confidence);
        }
    }

    enum ZoneLevel {
        /// 国家级
        NATIONAL,
        /// 省级
        PROVINCIAL
    }

    /// A development zone (开发区).
    ///
    /// @param place  its code among the streets, if it has one
    /// @param powers document that delegates powers to it, where one was seen
    record Zone(String name, ZoneLevel level, String board, @Nullable String place, Period period,
            @Nullable String powers, Confidence confidence) {}

    /// Bodies of one line in other places (外地单位), as far as their names tell them.
    record OutsideBodies(String line, String name, List<String> words) {
        OutsideBodies {
            words = List.copyOf(words);
        }
    }

    /// A department of the city (市级部门): one line and the body at its head.
    record Department(String line, String name, String body) {}

    enum Level {
        /// 省级和中央驻苏单位
        PROVINCE,
        CITY,
        BOARD
    }

    /// A body that designates or delivers (认定部门、报送单位).
    ///
    /// @param variants   other forms of its name
    /// @param succeeds   names of abolished bodies whose decisions are now its own
    /// @param otherLines lines it answers for beside its own
    /// @param board      absent for a body of the city or the province
    /// @param parent     the body above it in its line
    /// @param period     when it existed, as far as known
    /// @param successor  the body its decisions went to when it ended
    record Body(String code, String name, List<String> variants, List<String> succeeds, String line,
            List<String> otherLines, Level level, @Nullable String board, @Nullable String parent, Period period,
            @Nullable String successor, @Nullable String unifiedCode, Confidence confidence) {
        Body {
            variants = List.copyOf(variants);
            succeeds = List.copyOf(succeeds);
            otherLines = List.copyOf(otherLines);
        }

        boolean answersFor(String line) { return this.line.equals(line) || otherLines.contains(line); }

        /// The same, answering for one more line, whose names lead to it too.
        Body sharing(String line, List<String> names) {
            return new Body(code, name, joined(variants, names), succeeds, this.line, joined(otherLines, List.of(line)),
                    level, board, parent, period, successor, unifiedCode, confidence);
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /// A registration authority (登记机关) by its printed name.
    ///
    /// @param board absent where the authority registers for the whole city and so says nothing about the board
    record RegistrationAuthority(String name, @Nullable String board) {}
}
