package io.rollcall.simulator.district;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a total in proportion to weights so that the parts add up to it exactly (largest remainders). */
final class Apportion {

    private Apportion() {}

    static int[] exactly(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = total;
        for (int index = 0; index < weights.length; index++) {
            double share = total * weights[index] / sum;
            parts[index] = (int) share;
            remainders[index] = share - parts[index];
            left -= parts[index];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -remainders[index]))
                .limit(left)
                .forEach(index -> parts[index]++);
        return parts;
    }
}
