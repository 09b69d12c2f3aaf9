import { Button, Stack } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { PageHead } from "@/components/forms/page-head";
import { ThemeChoice } from "@/components/people/theme-choice";
import classes from "@/components/settings/list-form.module.css";
import { Notice } from "@/components/ui/notice";
import { type Preferences, startPages } from "@/lib/cards/people/preferences";

type PreferencesPageProps = { preferences: Preferences; isSaved: boolean };

const orders = [
  { value: "day-month-year", label: "3 May 2026" },
  { value: "month-day-year", label: "May 3, 2026" },
  { value: "iso", label: "2026-05-03" },
];

const weeks = [
  { value: "1", label: "Monday" },
  { value: "7", label: "Sunday" },
  { value: "6", label: "Saturday" },
];

/** What somebody sets for themselves in this browser; it works without scripts, but for the colours. */
export function PreferencesPage({ preferences, isSaved }: PreferencesPageProps) {
  const { start, order, week } = preferences;
  return (
    <>
      <PageHead
        title="Preferences"
        text="For you in this browser. Files and the API keep writing days as 2026-05-03."
      />
      {isSaved ? <Notice title="Saved." /> : null}
      <section className={classes.section}>
        <h2 className={classes.title}>Colours</h2>
        <ThemeChoice />
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>Pages and days</h2>
        <form method="post" action="/preferences/save" encType="multipart/form-data" data-unguarded>
          <Stack gap="md" maw={360}>
            <ChoiceSelect
              name="start"
              label="A team opens with"
              defaultValue={start}
              data={Object.entries(startPages).map(([value, { label }]) => ({ value, label }))}
            />
            <ChoiceSelect name="order" label="Write days as" defaultValue={order} data={orders} />
            <ChoiceSelect
              name="week"
              label="Calendars begin with"
              description="Weekly figures always start on Monday."
              defaultValue={week}
              data={weeks}
            />
            <div>
              <Button type="submit">Save</Button>
            </div>
          </Stack>
        </form>
      </section>
    </>
  );
}
