package xinzhi.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication
public class Xinzhi {
    public static void main(String[] args) { SpringApplication.run(Xinzhi.class, args); }
}
