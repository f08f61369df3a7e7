package xinzhi.app.registry;

import java.time.LocalDate;
import xinzhi.lists.name.RegistrationState;

/// A register took back that a subject had ended or lost its licence (登记恢复): what was closed because of it is to be looked at again.
///
/// @param cutOff day of the register that says so
public record Reversal(RegistrationState before, RegistrationState after, LocalDate cutOff, long delivery) {}
