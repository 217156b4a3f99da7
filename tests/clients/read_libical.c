/* Reads calendar files with libical and prints every occurrence: FILE TAB UID TAB START TAB END.
   Usage: TZ=UTC read_libical UNTIL FILE...   (UNTIL such as 20301231; ends are exclusive) */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    const char *file;
    icalcomponent *calendar;
    icalcomponent *event;
};

static void print_moment(time_t at, int is_day)
{
    char text[32];
    strftime(text, sizeof text, is_day ? "%Y-%m-%d" : "%Y-%m-%dT%H:%M:%SZ", gmtime(&at));
    fputs(text, stdout);
}

static void print_one(const struct reading *reading, time_t start, time_t end)
{
    int is_day = icalcomponent_get_dtstart(reading->event).is_date;
    printf("%s\t%s\t", reading->file, icalcomponent_get_uid(reading->event));
    print_moment(start, is_day);
    putchar('\t');
    print_moment(end, is_day);
    putchar('\n');
}

static time_t instant(struct icaltimetype moment)
{
    return icaltime_as_timet_with_zone(moment, icaltime_get_timezone(moment));
}

/* Whether another event of the same UID stands for the occurrence that begins at an instant. */
static int is_replaced(const struct reading *reading, time_t start)
{
    const char *uid = icalcomponent_get_uid(reading->event);
    icalcompiter all = icalcomponent_begin_component(reading->calendar, ICAL_VEVENT_COMPONENT);
    for (icalcomponent *one; (one = icalcompiter_deref(&all)); icalcompiter_next(&all)) {
        icalproperty *named =
            icalcomponent_get_first_property(one, ICAL_RECURRENCEID_PROPERTY);
        if (named && !strcmp(icalcomponent_get_uid(one), uid) &&
            instant(icalproperty_get_datetime_with_component(named, one)) == start)
            return 1;
    }
    return 0;
}

static void print_series(const struct reading *reading, icalproperty *rule, time_t until)
{
    struct icaltimetype start = icalcomponent_get_dtstart(reading->event);
    struct icaldurationtype length = icalcomponent_get_duration(reading->event);
    icalrecur_iterator *steps = icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
    struct icaltimetype next = icalrecur_iterator_next(steps);
    for (; !icaltime_is_null_time(next); next = icalrecur_iterator_next(steps)) {
        if (instant(next) > until)
            break;
        if (!icalproperty_recurrence_is_excluded(reading->event, &start, &next) &&
            !is_replaced(reading, instant(next)))
            print_one(reading, instant(next), instant(icaltime_add(next, length)));
    }
    icalrecur_iterator_free(steps);
}

static void print_event(const struct reading *reading, time_t until)
{
    icalproperty *rule = icalcomponent_get_first_property(reading->event, ICAL_RRULE_PROPERTY);
    if (rule)
        print_series(reading, rule, until);
    else
        print_one(reading, instant(icalcomponent_get_dtstart(reading->event)),
                  instant(icalcomponent_get_dtend(reading->event)));
}

static char *text_of(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (!file || fseek(file, 0, SEEK_END))
        return NULL;
    long size = ftell(file);
    rewind(file);
    char *text = calloc(1, (size_t)size + 1);
    if (text && fread(text, 1, (size_t)size, file) != (size_t)size)
        return NULL;
    fclose(file);
    return text;
}

static int read_file(const char *name, time_t until)
{
    char *text = text_of(name);
    icalcomponent *calendar = text ? icalcomponent_new_from_string(text) : NULL;
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT ||
        icalcomponent_count_errors(calendar) || !icalrestriction_check(calendar)) {
        fprintf(stderr, "%s is refused: %s\n", name,
                calendar ? icalcomponent_as_ical_string(calendar) : "no calendar");
        return 1;
    }
    icalcompiter all = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);
    for (icalcomponent *event; (event = icalcompiter_deref(&all)); icalcompiter_next(&all)) {
        struct reading reading = {name, calendar, event};
        print_event(&reading, until);
    }
    icalcomponent_free(calendar);
    free(text);
    return 0;
}

int main(int count, char **words)
{
    if (count < 2)
        return 2;
    time_t until = instant(icaltime_from_string(words[1]));
    int refused = 0;
    for (int number = 2; number < count; number++)
        refused |= read_file(words[number], until);
    return refused;
}
