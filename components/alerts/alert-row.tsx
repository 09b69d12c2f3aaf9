"use client";

import { Button, Stack } from "@mantine/core";
import { AlertKindFields } from "@/components/alerts/alert-kind-fields";
import classes from "@/components/alerts/alert-row.module.css";
import { ConfirmState } from "@/components/alerts/confirm-state";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { PressForm } from "@/components/people/press-form";
import { ShownOnce } from "@/components/people/shown-once";
import quiet from "@/components/ui/quiet-button.module.css";
import { type Alert, mayBeTold } from "@/lib/cards/alerts/alert";
import type { FormAction } from "@/lib/cards/form-state";
import { alertName } from "@/lib/format/alerts/alert-line";
import { alertKindWords } from "@/lib/format/alerts/alert-sentence";

export type AlertActions = Record<
  "edit" | "switchOn" | "remove" | "test" | "askAgain" | "renewSecret",
  FormAction
>;

type Props = { alert: Alert; actions: AlertActions };

/** One alert, with what can be done about it. */
export function AlertRow({ alert, actions }: Props) {
  const test = useFormAction(actions.test);
  const again = useFormAction(actions.askAgain);
  const renew = useFormAction(actions.renewSecret);
  const { id, kinds, blockedDays, isOn, paused, confirmation } = alert;
  const { failed } = test.state.result;
  return (
    <li className={classes.alert}>
      <p className={classes.name}>
        <strong>
          <bdi>{alertName(alert)}</bdi>
        </strong>
        {isOn ? null : ", off"}
        {paused ? ", paused" : null}
      </p>
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>{alertKindWords(kind, blockedDays)}</li>
        ))}
      </ul>
      <ConfirmState alert={alert} />
      <div className={classes.actions}>
        {mayBeTold(confirmation) && !paused ? (
          <IdForm form={test} id={id} label="Send a test" pendingLabel="Sending …" />
        ) : null}
        {!paused && (confirmation === "waiting" || confirmation === "not-asked") ? (
          <IdForm
            form={again}
            id={id}
            label={confirmation === "waiting" ? "Send again" : "Send the mail"}
            pendingLabel="Sending …"
          />
        ) : null}
        <SwitchForm alert={alert} action={actions.switchOn} />
        {alert.channel === "webhook" ? <IdForm form={renew} id={id} label="New secret" /> : null}
        <PressForm action={actions.remove} name="id" value={String(id)}>
          Remove
        </PressForm>
      </div>
      <FormMessage
        state={failed === undefined ? test.state : { ...test.state, ...refusedBy(failed) }}
        refusedTitle="The test was not sent"
      />
      <FormMessage state={again.state} refusedTitle="The mail was not sent" />
      {renew.state.result.secret ? (
        <ShownOnce
          label="New secret, in force from now on"
          description="Shown this once"
          value={renew.state.result.secret}
        />
      ) : null}
      <FormMessage state={renew.state} />
      <ChangeForm alert={alert} action={actions.edit} />
    </li>
  );
}

type IdFormProps = {
  form: ReturnType<typeof useFormAction>;
  id: number;
  label: string;
  pendingLabel?: string;
};

/** A form of one button, about one alert. */
function IdForm({ form: { pending, formProps }, id, label, pendingLabel = label }: IdFormProps) {
  return (
    <form {...formProps} data-unguarded>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className={quiet.button} disabled={pending}>
        {pending ? pendingLabel : label}
      </button>
    </form>
  );
}

function refusedBy(message: string) {
  return { status: "refused" as const, message };
}

function SwitchForm({ alert, action }: { alert: Alert; action: FormAction }) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <input type="hidden" name="id" value={alert.id} />
      <input type="hidden" name="isOn" value={alert.isOn ? "no" : "yes"} />
      <button type="submit" className={quiet.button} disabled={pending}>
        {alert.isOn ? "Turn off" : "Turn on"}
      </button>
      {state.status === "refused" ? <FormMessage state={state} /> : null}
    </form>
  );
}

function ChangeForm({ alert, action }: { alert: Alert; action: FormAction }) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <details className={classes.change}>
      <summary>Change what you are told of</summary>
      <form {...formProps} data-unguarded>
        <input type="hidden" name="id" value={alert.id} />
        <Stack gap="md">
          <AlertKindFields
            chosen={alert.kinds}
            blockedDays={alert.blockedDays}
            typed={typed}
            errorOf={errorOf}
          />
          <div>
            <Button type="submit" variant="default" loading={pending}>
              Save
            </Button>
          </div>
          {state.errors.length === 0 && <FormMessage state={state} />}
        </Stack>
      </form>
    </details>
  );
}
