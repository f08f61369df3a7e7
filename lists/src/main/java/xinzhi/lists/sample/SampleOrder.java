package xinzhi.lists.sample;

import java.util.Optional;
import xinzhi.lists.format.ListFormat;

/// What sample is wanted (样例要求). Lists of one seed and register size speak of the same enterprises.
///
/// @param format   the list to make, one of [SampleMaker#LISTS]
/// @param rows     rows to make; of no meaning when `after` is given
/// @param seed     the city: same seed, same enterprises, same rows
/// @param dirt     share of the rows made faulty, see [Dirt]
/// @param persons  share of natural persons among judgment debtors; in other lists it is a tenth of that, or none
/// @param register size of the register the subjects are drawn from
/// @param after    set to make the list of the day after
public record SampleOrder(ListFormat format, long rows, long seed, double dirt, double persons, long register,
        FileFormat fileFormat, Optional<NextDay> after) {
    private static final double USUAL_PERSONS = 0.3;
    private static final long LEAST_REGISTER = 1000;

    public SampleOrder {
        if (rows < 0 || dirt < 0 || dirt > 1 || persons < 0 || persons > 1) {
            throw new IllegalArgumentException("rows must not be negative, shares lie between 0 and 1");
        }
        if (register < 1 || register > World.CAPACITY) {
            throw new IllegalArgumentException("register must hold 1 to " + World.CAPACITY + " enterprises");
        }
    }

    /// With the usual share of persons and a register as large as the list.
    public SampleOrder(ListFormat format, long rows, long seed, double dirt, FileFormat fileFormat,
            Optional<NextDay> after) {
        this(format, rows, seed, dirt, USUAL_PERSONS, Math.max(rows, LEAST_REGISTER), fileFormat, after);
    }
}
