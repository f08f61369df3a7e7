package xinzhi.app.catalogue;

/// One line of a city's senders: who sends which kind of list, and what it covers.
record KindSender(String kind, SenderScope scope) {}
