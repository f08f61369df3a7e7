package xinzhi.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.FaultTrace;
import xinzhi.app.platform.Words;
import xinzhi.lists.read.StatedDay;

/// The drop folder (投递文件夹): what other systems lay into `sender/list/` is taken in up to the preview, never further. A file is
/// taken when two looks find it unchanged; then it lies in `taken/` with a receipt, or in `refused/` with the reason.
final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Words WORDS = DeliveryWords.WORDS;
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    private static final int DEPTH = 3;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private final Path folder;
    private final Intake intake;
    private final Organisations organisations;
    private final Clock clock;
    private Map<Path, Look> seen = Map.of();
    private boolean missing;

    DropFolder(Path folder, Intake intake, Organisations organisations, Clock clock) {
        this.folder = folder;
        this.intake = intake;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// A file as one look found it.
    private record Look(long size, FileTime changedAt) {}

    synchronized void look() {
        boolean there = Files.isDirectory(folder);
        if (!there && !missing) {
            LOG.error("the drop folder is not there: {}", folder);
        }
        missing = !there;
        var found = new HashMap<Path, Look>();
        for (var file : there ? files() : List.<Path>of()) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                var now = new Look(attributes.size(), attributes.lastModifiedTime());
                if (now.equals(seen.get(file))) {
                    take(file);
                } else {
                    found.put(file, now);
                }
            } catch (NoSuchFileException _) {
                // Whoever laid it down has taken it back.
            } catch (IOException e) {
                LOG.error("a file of the drop folder cannot be taken: {}", FaultTrace.of(e));
            }
        }
        seen = found;
    }

    /// No links: they could lead anywhere.
    private List<Path> files() {
        try (var found = Files.find(folder, DEPTH, (file, about) -> about.isRegularFile() && isLaidDown(file))) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLaidDown(Path file) {
        var within = folder.relativize(file);
        var first = within.getName(0).toString();
        return within.getNameCount() == DEPTH && !within.getFileName().toString().startsWith(".")
                && !first.equals(TAKEN) && !first.equals(REFUSED);
    }

    private void take(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var days = StatedDay.in(name).stream().map(StatedDay::day).distinct().toList();
        boolean full = name.contains(WORDS.text("extent.whole"));
        if (days.size() != 1) {
            settle(file, REFUSED, WORDS.text("drop.day"));
        } else if (full == name.contains(WORDS.text("extent.part"))) {
            settle(file, REFUSED, WORDS.text("drop.extent"));
        } else {
            var within = folder.relativize(file);
            receive(file, new Intake.Order(within.getName(1).toString(), within.getName(0).toString(), full,
                    days.getFirst(), name));
        }
    }

    private void receive(Path file, Intake.Order order) throws IOException {
        Intake.Receipt receipt;
        try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            receipt = intake.receive(actor(), order, bytes);
        }
        switch (receipt) {
            case Intake.Receipt.Received(var id) -> settle(file, TAKEN, WORDS.text("drop.received", id));
            case Intake.Receipt.AlreadyHere(var id) -> settle(file, TAKEN, WORDS.text("drop.already", id));
            case Intake.Receipt.Refused(var reason) -> settle(file, REFUSED, WORDS.of("reason", reason));
        }
    }

    /// Dying between taking and moving is harmless: taken once more, it is already here.
    private void settle(Path file, String where, String said) throws IOException {
        var place = folder.resolve(where).resolve(folder.relativize(file).subpath(0, DEPTH - 1));
        Files.createDirectories(place);
        var name = MOMENT.format(LocalDateTime.now(clock)) + "-" + file.getFileName();
        Files.writeString(place.resolve(name + ".txt"), said + "\r\n");
        Files.move(file, place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Actor actor() {
        var centre = organisations.list(Organisation.Kind.CENTRE).getFirst();
        return new Actor(0, WORDS.text("drop.actor"), Duty.CENTRE, centre.id(), centre.name());
    }
}
