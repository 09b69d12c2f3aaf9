import { InviteForm } from "@/components/people/invite-form";
import { MemberRow } from "@/components/people/member-row";
import { PressForm } from "@/components/people/press-form";
import { TokenSection } from "@/components/people/token-section";
import classes from "@/components/settings/list-form.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import { roleWords } from "@/lib/cards/people/roles";
import type { ShownInvitation, ShownMember, ShownToken } from "@/lib/cards/people/shown-members";

type MembersProps = {
  /** Null for those who are no owners: they see their own tokens only */
  members: ShownMember[] | null;
  invitations: ShownInvitation[];
  tokens: ShownToken[];
  actions: Record<
    "invite" | "withdraw" | "changeRole" | "remove" | "createToken" | "revokeToken",
    FormAction
  >;
};

/** Who is in the team, who is invited, and the tokens of programs. */
export function MembersPage({ members, invitations, tokens, actions }: MembersProps) {
  return (
    <>
      {members ? (
        <>
          <section className={classes.section} aria-labelledby="members">
            <h2 id="members" className={classes.title}>
              Members
            </h2>
            {members.length === 0 ? (
              <p className={classes.text}>
                Nobody yet. Until the team has an owner, it belongs to the owners of this Walltime.
              </p>
            ) : (
              <ul className={classes.list}>
                {members.map((member) => (
                  <MemberRow
                    key={member.userId}
                    member={member}
                    changeAction={actions.changeRole}
                    removeAction={actions.remove}
                  />
                ))}
              </ul>
            )}
          </section>
          <section className={classes.section} aria-labelledby="invite">
            <h2 id="invite" className={classes.title}>
              Invite somebody
            </h2>
            <p className={classes.text}>
              Make a link and send it to one person. Whoever opens it first becomes a member.
            </p>
            <InviteForm action={actions.invite} />
            {invitations.length > 0 ? (
              <ul className={classes.list} aria-label="Open invitations">
                {invitations.map(({ id, role, note, until }) => (
                  <li key={id} className={classes.row}>
                    <span className={classes.name}>
                      {roleWords[role].name}
                      {note ? `, ${note}` : ""}: valid until {until}
                    </span>
                    <PressForm action={actions.withdraw} name="id" value={String(id)}>
                      Withdraw
                    </PressForm>
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        </>
      ) : null}
      <TokenSection
        tokens={tokens}
        createAction={actions.createToken}
        revokeAction={actions.revokeToken}
      />
    </>
  );
}
