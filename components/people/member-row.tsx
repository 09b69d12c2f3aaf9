"use client";

import { Button } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { PressForm } from "@/components/people/press-form";
import classes from "@/components/settings/list-form.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import { roleWords, teamRoles } from "@/lib/cards/people/roles";
import type { ShownMember } from "@/lib/cards/people/shown-members";

type Props = { member: ShownMember; changeAction: FormAction; removeAction: FormAction };

/** One member, with the role that can be changed and the way out. */
export function MemberRow({ member, changeAction, removeAction }: Props) {
  const change = useFormAction(changeAction);
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <strong>
          <bdi>{member.name}</bdi>
        </strong>
        {member.isYou ? " (you)" : ""}
        <br />
        {member.email}
        {member.isByGroups ? "; role by group, given again at each sign-in" : ""}
      </span>
      <form {...change.formProps} className={classes.row}>
        <input type="hidden" name="userId" value={member.userId} />
        <ChoiceSelect
          name="role"
          aria-label={`Role of ${member.name}`}
          data={teamRoles.map((role) => ({ value: role, label: roleWords[role].name }))}
          defaultValue={change.typed("role", member.role)}
        />
        <Button type="submit" variant="default" loading={change.pending}>
          Change role
        </Button>
        <FormMessage state={change.state} />
      </form>
      <PressForm action={removeAction} name="userId" value={member.userId}>
        Remove
      </PressForm>
    </li>
  );
}
