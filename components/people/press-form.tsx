"use client";

import type { ReactNode } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";

type Props = { action: FormAction; name: string; value: string; children: ReactNode };

/** A form of one button, about one thing. */
export function PressForm({ action, name, value, children }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <input type="hidden" name={name} value={value} />
      <button type="submit" className={quiet.button} disabled={pending}>
        {children}
      </button>
      {state.status === "refused" ? <FormMessage state={state} /> : null}
    </form>
  );
}
