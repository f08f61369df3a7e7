package xinzhi.app.registry;

import xinzhi.lists.name.EndReason;

/// Why the registration ended (注销原因). Words nobody knows stay what they are; nothing follows from them.
public record Ending(EndReason reason, String printed) {}
