"use client";

import { Button, TextInput } from "@mantine/core";
import styles from "@/components/deliveries/delivery-forms.module.css";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import type { ShownDelivery } from "./delivery-shown";

type ChangeDeliveryFormsProps = {
  delivery: ShownDelivery;
  actions: Record<"change" | "archive" | "remove", FormAction>;
};

/** Name and target day; archiving, bringing back and removing. */
export function ChangeDeliveryForms({ delivery, actions }: ChangeDeliveryFormsProps) {
  const { name, target, archived } = delivery;
  const change = useFormAction(actions.change);
  const archive = useFormAction(actions.archive);
  const remove = useFormAction(actions.remove);
  return (
    <>
      {archived !== null ? null : (
        <form {...change.formProps} className={styles.form} aria-label="Change the delivery">
          <input type="hidden" name="wasName" value={name} />
          <input type="hidden" name="wasTarget" value={target} />
          <TextInput
            name="name"
            label="Name"
            dir="auto"
            maxLength={200}
            autoComplete="off"
            className={styles.wide}
            defaultValue={change.typed("name", name)}
            error={change.errorOf("name")}
          />
          <TextInput
            type="date"
            name="target"
            label="Target day"
            defaultValue={change.typed("target", target)}
            error={change.errorOf("target")}
          />
          <Button type="submit" variant="default" loading={change.pending}>
            Save
          </Button>
          {change.state.errors.length === 0 ? <FormMessage state={change.state} /> : null}
        </form>
      )}
      <div className={styles.row}>
        <form {...archive.formProps}>
          <input type="hidden" name="archive" value={archived === null ? "yes" : "no"} />
          <Button type="submit" variant="default" loading={archive.pending}>
            {archived === null ? "Archive it as it stands" : "Bring it back"}
          </Button>
          <FormMessage state={archive.state} />
        </form>
        <form {...remove.formProps}>
          <Button type="submit" variant="default" loading={remove.pending}>
            Remove it
          </Button>
          <FormMessage state={remove.state} />
        </form>
      </div>
    </>
  );
}
