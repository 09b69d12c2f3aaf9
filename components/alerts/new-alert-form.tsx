"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { AlertKindFields } from "@/components/alerts/alert-kind-fields";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { ShownOnce } from "@/components/people/shown-once";
import { type AlertChannel, channelWords } from "@/lib/cards/alerts/alert";
import type { FormAction } from "@/lib/cards/form-state";

type Props = {
  action: FormAction;
  channels: readonly AlertChannel[];
  /** Where e-mails go; null where one is asked for */
  ownEmail: string | null;
};

/** Makes an alert, and shows the secret of a signed one. */
export function NewAlertForm({ action, channels, ownEmail }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: (_state, form) => form.reset(),
  });
  const [first = "webhook"] = channels;
  const [channel, setChannel] = useState<AlertChannel>(first);
  const isOwnMail = channel === "email" && ownEmail !== null;
  return (
    <form {...formProps} onReset={() => setChannel(first)} data-unguarded>
      <Stack gap="md" maw="34rem">
        <AlertKindFields
          chosen={["over-sla", "blocked"]}
          blockedDays={3}
          typed={typed}
          errorOf={errorOf}
        />
        <ChoiceSelect
          name="channel"
          label="How"
          data={channels.map((value) => ({ value, label: channelWords[value] }))}
          defaultValue={typed("channel", first)}
          onChange={(event) => setChannel(event.currentTarget.value as AlertChannel)}
          error={errorOf("channel")}
        />
        {isOwnMail ? (
          <p>
            To your own address, <bdi>{ownEmail}</bdi>.
          </p>
        ) : (
          <TextInput
            name="address"
            label={channel === "email" ? "E-mail address" : "Address of the webhook"}
            description={channel === "email" ? undefined : help[channel]}
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            defaultValue={typed("address")}
            error={errorOf("address")}
          />
        )}
        <div>
          <Button type="submit" loading={pending}>
            Make the alert
          </Button>
        </div>
        {state.result.secret ? (
          <ShownOnce
            label="Secret of the signature"
            description="Shown this once"
            value={state.result.secret}
          />
        ) : null}
        {state.errors.length === 0 && <FormMessage state={state} />}
      </Stack>
    </form>
  );
}

const help: Record<Exclude<AlertChannel, "email">, string> = {
  slack: "An incoming webhook: https://hooks.slack.com/services/…",
  teams: "Of a workflow that posts to a channel when a webhook request is received",
  webhook: "Takes a POST with JSON, and checks its signature",
};
