"use client";

import { Button } from "@mantine/core";
import classes from "@/components/alerts/paused-notice.module.css";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { Notice } from "@/components/ui/notice";
import type { ShownAlerts } from "@/lib/cards/alerts/shown-alerts";
import type { FormAction } from "@/lib/cards/form-state";

type Props = { pause: NonNullable<ShownAlerts["pause"]>; action: FormAction };

/** Why a restored copy sends no alerts, and how it does. */
export function PausedNotice({ pause, action }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <Notice title={`Paused since this copy was restored, ${pause.since}`}>
      <p className={classes.text}>
        The alerts that came with the backup are not sent, so that nobody gets them twice while the
        Walltime it was made of runs. Where this copy takes its place, it can send everybody’s: only
        for what happens from then on.
      </p>
      {pause.mayResume ? (
        <form {...formProps} data-unguarded>
          <Button type="submit" loading={pending}>
            Send alerts from here
          </Button>
        </form>
      ) : (
        <p className={classes.text}>Whoever may change the team’s cards can turn them on here.</p>
      )}
      {state.status === "refused" ? (
        <FormMessage state={state} refusedTitle="Still paused" />
      ) : null}
    </Notice>
  );
}
