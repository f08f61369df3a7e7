package xinzhi.app.casework;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Words;

/// How a source stands beside a value: who sent it, of what day, in which delivery.
@Component
final class SourceWords {
    private static final Words WORDS = CaseWords.WORDS;
    private final Sources sources;
    private final Organisations organisations;

    SourceWords(Sources sources, Organisations organisations) {
        this.sources = sources;
        this.organisations = organisations;
    }

    /// What is said of each delivery.
    record Said(Map<Long, String> texts) {
        Said {
            texts = Map.copyOf(texts);
        }

        String of(long delivery) {
            var text = texts.get(delivery);
            return text == null ? WORDS.text("event.delivery", delivery) : text;
        }
    }

    Said of(Collection<Long> deliveries) {
        var texts = new java.util.HashMap<Long, String>();
        sources.find(deliveries)
                .forEach((delivery, source) -> texts.put(delivery,
                        WORDS.text(source.completed() ? "subject.source.completed" : "subject.source",
                                organisations.get(source.sender()).shortName(), source.cutOff(), delivery)));
        return new Said(texts);
    }
}
