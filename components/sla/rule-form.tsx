"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { formSender } from "@/components/forms/send-form";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/sla/rule-form.module.css";
import { showToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/cards/form-state";

type RuleFormProps = {
  action: FormAction;
  /** As addresses write it, and as people do */
  rule: string;
  ruleText: string;
  /** The team's rule before */
  was: string;
};

/** Makes a rule the team's, with a way back. Quotes given already stay as they are. */
export function RuleForm({ action, rule, ruleText, was }: RuleFormProps) {
  const { state, pending, formProps } = useFormAction(action, {
    onDone: () =>
      showToast({
        text: `The team’s rule is ${ruleText} now.`,
        undo: formSender(action, { rule: was, ifRule: rule }, "The rule is what it was."),
      }),
  });
  return (
    <form {...formProps} className={styles.form}>
      <input type="hidden" name="rule" value={rule} />
      <Button type="submit" loading={pending}>
        Make {ruleText} the team’s rule
      </Button>
      <span className={styles.note}>
        Quotes given already stay. Tables and new quotes follow the new rule.
      </span>
      <FormMessage state={state} />
    </form>
  );
}
