package corpus;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Activations;

import static java.lang.Math.PI;
import static java.lang.Math.sin;

/** Scalars, operators and Java's conversions. */
final class Scalars {
    enum Mode {
        LINEAR,
        SQUARE,
        CUBE
    }

    static final double TWICE_PI = 2 * PI;
    private static final double ROOT = Math.sqrt(2.0) + 1;
    private static final int STEPS = 1 << 3;
    static final char LETTER = 'b';
    static final float THIRD = 1f / 3;

    private Scalars() {}

    @Differentiable
    static double arithmetic(double x, double y) {
        return x * y + x / 2 - -y % 3 + (x - y) * +x;
    }

    @Differentiable
    static double integers(double x, int n, long m) {
        int a = 7 * n / 2 % 3;
        long b = (m << n) ^ (m >>> 3) | (n & 5) - (m >> 2);
        int c = ~n + (n << 33) + (int) m + (-n >>> 28);
        return x * a + b + c + (byte) m + (short) b + (char) n;
    }

    @Differentiable
    static double divisions(double x, int n, int m) {
        return x + n / m + n % m;
    }

    @Differentiable
    static double literals(double x) {
        return x * 0x1F + 1_000L - 'a' + 1e-3 + 0.5f + 017 + 0b101 + (true ? 1 : 2) + LETTER + THIRD;
    }

    @Differentiable
    static double constants(double x) {
        return TWICE_PI * x + ROOT + Scalars.STEPS + Integer.MAX_VALUE + Math.E + java.lang.Double.MIN_VALUE + STEPS / 3;
    }

    @Differentiable
    static double locals(double x, double y) {
        double a = x, b = y;
        final double c = a + b;
        var d = c * c;
        a = d - a;
        double e;
        e = b = a + 1;
        x = x / 2;
        return a + b * c - d + e * x;
    }

    @Differentiable
    static double compound(double x, int n, long m) {
        double s = x;
        s += n;
        s -= 2 * x;
        s *= s;
        s /= 3;
        s %= 2;
        int k = n;
        k += 3.7;
        k *= 2;
        k <<= 2;
        k >>= 1;
        k >>>= 1;
        k ^= 5;
        k |= 8;
        k &= ~1;
        long l = m;
        l -= k;
        l *= 1.5;
        return s + k + l;
    }

    @Differentiable
    static double increments(double x, int n) {
        int k = n;
        int a = k++ + k * 10 + ++k;
        int b = k-- - --k;
        double y = x;
        y++;
        --y;
        double z = y++ * y;
        return a + b + z + k;
    }

    @Differentiable
    static double comparisons(double x, double y, int n, long m) {
        boolean a = x < y;
        boolean b = n >= m;
        boolean c = a != b;
        boolean d = x == n | a & !b ^ c;
        return (a ? 1 : 0) + (b ? 2 : 0.5) + (c ? 4 : x) + (d ? x : y) + (x <= 0 ? 1 : 2) + (y > 1 ? x : 3);
    }

    @Differentiable
    static double lazy(double x, int n, int m) {
        boolean whole = m != 0 && n / m > 1 && x > -2;
        boolean some = m == 0 || n % m == 0 || x < 0;
        return x + (whole ? 1 : 0) + (some ? 10 : 0);
    }

    @Differentiable
    static double effectsInsideConditions(double x, int n) {
        int k = n;
        boolean both = k++ > 1 && k++ > 2;
        double y = both ? k++ : --k;
        return x + y + k;
    }

    @Differentiable
    static double conditionals(double x, boolean b, Mode mode) {
        Mode other = b ? mode : Mode.CUBE;
        int small = b ? 1 : 'c';
        return other == Mode.CUBE ? x * small : other != Mode.LINEAR ? x * x : -x + Mode.SQUARE.ordinal();
    }

    @Differentiable
    static double functions(double x, double y) {
        double a = Math.exp(x) + sin(y) + Math.pow(x, 2) + StrictMath.cos(x) + Math.hypot(x, y);
        double b = Math.max(x, 0) + Math.min(1, y) + Math.abs(x) + Math.signum(y) + Math.atan2(x, y);
        return a + b + Math.floor(x) + Math.round(y) + Math.fma(x, y, 1) + Activations.relu(x) + Math.toRadians(x);
    }

    @Differentiable
    static double integerFunctions(double x, int n, long m) {
        return x + Math.abs(n) + Math.max(n, m) + Math.min(n, 3) + Math.abs(m) + Math.max(n, 2.5) + Math.sqrt(n * n);
    }

    @Differentiable
    static double narrowing(double x, long m) {
        return (int) x + (long) (x * 1e10) + (int) m + (byte) x + (char) x + (short) (int) x + (float) x;
    }

    @Differentiable
    static double floats(double x, float[] f, byte[] b, char[] c, short[] s) {
        float product = f[0] * f[1];
        float sum = product + b[0];
        sum += 0.1;
        sum++;
        byte small = b[1];
        small += 100;
        small *= 2;
        short wide = s[0];
        wide *= wide;
        char letter = c[0];
        letter++;
        return x * sum + product / 3 + c[1] + s[1] * small + Math.max(f[0], f[1]) + wide + letter + (f[0] < x ? 1 : 0);
    }
}
