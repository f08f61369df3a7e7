package xinzhi.app.pages;

import gg.jte.TemplateEngine;
import gg.jte.ContentType;
import gg.jte.output.StringOutput;
import java.util.Map;

/// One page of the gallery, rendered by the templates of the program.
record Page(String name, String html) {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    static Page of(String name, String template, Object model) {
        var out = new StringOutput();
        ENGINE.render(template + ".jte", model, out);
        return new Page(name, out.toString());
    }

    /// A page whose template takes more than its record.
    static Page of(String name, String template, Map<String, Object> model) {
        var out = new StringOutput();
        ENGINE.render(template + ".jte", model, out);
        return new Page(name, out.toString());
    }

    boolean whole() { return html.startsWith("<!doctype html>"); }

    @Override
    public String toString() { return name; }
}
