/* A deadline by walking from day to day, as one writes it first: a table of days, and hours from 08:00 to 18:00 in Moscow. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DAY = 86400, MOSCOW = 3 * 3600, OPENS = 8 * 3600, CLOSES = 18 * 3600, DAYS = 366 * 2 };

static char is_worked[DAYS];
static long first_day;

static long due(long from, long minutes) {
    long day = (from + MOSCOW) / DAY - first_day;
    long second = (from + MOSCOW) % DAY;
    long left = minutes * 60;
    for (;; day++, second = 0) {
        if (!is_worked[day] || second >= CLOSES) continue;
        long start = second > OPENS ? second : OPENS;
        if (left <= CLOSES - start) return (day + first_day) * DAY - MOSCOW + start + left;
        left -= CLOSES - start;
    }
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    /* The first line of standard input: the first day's number, and a letter for each day. */
    char letters[DAYS + 1];
    if (scanf("%ld %732s ", &first_day, letters) != 2) return 65;
    for (int day = 0; letters[day]; day++) is_worked[day] = letters[day] == '1';
    long capacity = 20000000, size = 0;
    long(*questions)[2] = malloc(capacity * sizeof *questions);
    FILE *file = fopen(arguments[1], "r");
    if (!questions || !file) return 66;
    while (size < capacity && fscanf(file, "%ld %ld", &questions[size][0], &questions[size][1]) == 2) size++;
    fclose(file);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        long sum = 0;
        for (long place = 0; place < size; place++) sum += due(questions[place][0], questions[place][1]);
        clock_gettime(CLOCK_MONOTONIC, &end);
        printf("%.6f %ld\n", end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9, sum);
        fflush(stdout);
    }
    free(questions);
    return 0;
}
