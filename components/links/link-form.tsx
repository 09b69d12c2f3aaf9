"use client";

import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  PasswordInput,
  Stack,
  TextInput,
} from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { EmbedCode } from "@/components/links/embed-code";
import { ForWhomField } from "@/components/people/account-fields";
import { ShownOnce } from "@/components/people/shown-once";
import type { FormAction } from "@/lib/cards/form-state";
import { sightParts, sightWords } from "@/lib/cards/links/link-sight";
import type { LinkKind } from "@/lib/cards/links/link-targets";

export type LinkChoice = {
  kind: LinkKind;
  /** What can be shared, by its key */
  targets: { value: string; label: string }[];
  target: string;
  /** The delivery, where it is one */
  item: string;
  /** The filters, as an address writes them and in words */
  query: string;
  filters: string;
  /** Whether whoever asks may show costs */
  mayShowCosts: boolean;
};

type Props = { choice: LinkChoice; action: FormAction };

/** Makes a link to a page, a chart or a calendar, and shows its address. */
export function LinkForm({ choice, action }: Props) {
  const { kind, targets, target, item, query, filters, mayShowCosts } = choice;
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  const { address } = state.result;
  const isFeed = kind === "feed";
  return (
    <form {...formProps} data-unguarded>
      <Stack gap="md">
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="query" value={query} />
        <Group align="start" gap="sm">
          <ChoiceSelect
            name="target"
            label={{ page: "Page", embed: "Chart", feed: "Calendar" }[kind]}
            data={targets}
            defaultValue={typed("target", target)}
            error={errorOf("target") ?? errorOf("item")}
          />
          <ForWhomField typed={typed} errorOf={errorOf} />
          <NumberInput
            name="days"
            label="Valid for (days)"
            description="Empty: until it is revoked"
            inputWrapperOrder={["label", "input", "description", "error"]}
            min={1}
            max={3650}
            w="11rem"
            defaultValue={typed("days")}
            error={errorOf("days")}
          />
          {kind === "page" ? (
            <PasswordInput
              name="password"
              label="Password (optional)"
              autoComplete="new-password"
              w="13rem"
              error={errorOf("password")}
            />
          ) : null}
        </Group>
        {kind === "embed" ? (
          <TextInput
            name="origins"
            label="Sites whose pages may show it"
            description="Such as https://intranet.example.org; several with spaces between"
            autoComplete="off"
            required
            defaultValue={typed("origins")}
            error={errorOf("origins")}
          />
        ) : null}
        {isFeed ? null : <p>{filters === "" ? everything(query) : `Filters: ${filters}.`}</p>}
        <Group gap="lg">
          {sightParts
            .filter((part) => part !== "costs" || (mayShowCosts && kind === "page"))
            .map((part) => (
              <Checkbox
                key={part}
                name={part}
                value="yes"
                label={`Show ${sightWords[part]}`}
                defaultChecked={typed(part) === "yes"}
                error={errorOf(part)}
              />
            ))}
        </Group>
        <div>
          <Button type="submit" loading={pending}>
            {isFeed ? "Make the address" : "Make the link"}
          </Button>
        </div>
        {address ? <ShownOnce label="Address" value={address} /> : null}
        {address && kind === "embed" ? <EmbedCode address={address} /> : null}
        {errorOf("query") ? <p role="alert">{errorOf("query")}</p> : null}
        {state.status === "refused" && state.errors.length === 0 && <FormMessage state={state} />}
      </Stack>
    </form>
  );
}

function everything(query: string): string {
  return query === ""
    ? "Everything on the page, as it is each day."
    : "Everything on the page, with the choices made there now.";
}
