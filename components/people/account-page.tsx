"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { PageHead } from "@/components/forms/page-head";
import { useFormAction } from "@/components/forms/use-form-action";
import { NewPasswordForm } from "@/components/people/new-password-form";
import { PasskeysSection } from "@/components/people/passkeys-section";
import { ProviderSection, type ShownProvider } from "@/components/people/provider-section";
import { ResetLinkForm } from "@/components/people/reset-link-form";
import classes from "@/components/settings/list-form.module.css";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import { deviceName } from "@/lib/cards/people/device-name";
import { showDay } from "@/lib/dates/show-day";

type Session = {
  id: string;
  userAgent: string | null;
  address: string | null;
  since: string;
  isThis: boolean;
};

type Props = {
  name: string;
  sessions: Session[];
  /** Null where browsers offer none at this address */
  passkeys: { id: string; name: string; since: string }[] | null;
  /** Null where there is no provider to sign in at */
  provider: ShownProvider | null;
  connectProviderAction: FormAction;
  disconnectProviderAction: FormAction;
  removePasskeyAction: FormAction;
  signOutAction: () => Promise<void>;
  changePasswordAction: FormAction;
  endSessionAction: FormAction;
  endOtherSessionsAction: FormAction;
  /** Null for those who may make none */
  makeResetLinkAction: FormAction | null;
};

/** What somebody sees and sets of their own account. */
export function AccountPage(props: Props) {
  const others = useFormAction(props.endOtherSessionsAction);
  return (
    <>
      <PageHead
        title={props.name}
        text="Your account"
        actions={
          <form action={props.signOutAction}>
            <Button type="submit" variant="default">
              Sign out
            </Button>
          </form>
        }
      />
      <section className={classes.section}>
        <h2 className={classes.title}>Signed in on</h2>
        <ul className={classes.list}>
          {props.sessions.map((session) => (
            <SessionRow key={session.id} session={session} action={props.endSessionAction} />
          ))}
        </ul>
        {props.sessions.length > 1 ? (
          <form {...others.formProps} data-unguarded>
            <Button type="submit" variant="default" loading={others.pending}>
              Sign out everywhere else
            </Button>
            <FormMessage state={others.state} />
          </form>
        ) : null}
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>Password</h2>
        <NewPasswordForm action={props.changePasswordAction} asksForOld />
      </section>
      {props.provider ? (
        <ProviderSection
          provider={props.provider}
          connectAction={props.connectProviderAction}
          disconnectAction={props.disconnectProviderAction}
        />
      ) : null}
      {props.passkeys ? (
        <PasskeysSection passkeys={props.passkeys} removeAction={props.removePasskeyAction} />
      ) : null}
      {props.makeResetLinkAction ? (
        <section className={classes.section}>
          <h2 className={classes.title}>Somebody forgot their password</h2>
          <p className={classes.text}>Make a link with which they set a new one.</p>
          <ResetLinkForm action={props.makeResetLinkAction} />
        </section>
      ) : null}
    </>
  );
}

function SessionRow({ session, action }: { session: Session; action: FormAction }) {
  const end = useFormAction(action);
  const where = session.address ? ` from ${session.address}` : "";
  const device = deviceName(session.userAgent);
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <strong>{device}</strong>
        {session.isThis ? ", this one" : ""}
        <br />
        since <time dateTime={session.since}>{showDay(session.since.slice(0, 10))}</time>
        {where}
      </span>
      {session.isThis ? null : (
        <form {...end.formProps} data-unguarded>
          <input type="hidden" name="id" value={session.id} />
          <button type="submit" className={quiet.button} disabled={end.pending}>
            Sign out
          </button>
          {end.state.status === "refused" ? <FormMessage state={end.state} /> : null}
        </form>
      )}
    </li>
  );
}
