import type { Metadata } from "next";
import {
  changeRoleAction,
  createTokenAction,
  inviteAction,
  removeMemberAction,
  revokeTokenAction,
  withdrawInvitationAction,
} from "@/app/t/[team]/settings/members/actions";
import { MembersPage } from "@/components/people/members-page";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { Notice } from "@/components/ui/notice";
import { mayDo } from "@/lib/cards/people/actor";
import { showDay } from "@/lib/dates/show-day";
import { openTeam, type TeamPage } from "@/lib/server/team-page";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { loadApiTokens } from "@/lib/services/people/api-tokens";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { loadInvitations } from "@/lib/services/people/invitations";
import { loadMembers } from "@/lib/services/people/members";

export const metadata: Metadata = { title: "Members" };

export default async function Page({ params }: { params: Promise<{ team: string }> }) {
  const page = await openTeam((await params).team);
  const { slug } = page.team;
  return (
    <SettingsFrame base={`/t/${slug}`} here="members">
      {hasAccounts() ? (
        <Members {...page} />
      ) : (
        <Notice title="This Walltime serves one machine, so nobody signs in">
          To share it, start it with WALLTIME_ACCOUNTS=on: it then prints a link with which you
          become the owner, and you invite the others. All data stay.
        </Notice>
      )}
    </SettingsFrame>
  );
}

async function Members({ team, context }: TeamPage) {
  const isOwner = mayDo(context.actor, team.id, "owner");
  const [members, invitations, tokens, history] = await Promise.all([
    isOwner ? loadMembers(context) : null,
    isOwner ? loadInvitations(context) : [],
    loadApiTokens(context),
    isOwner ? loadPartHistory({ ...context, team }, { kind: ["members"] }) : null,
  ]);
  const names = new Map(members?.map(({ userId, name }) => [userId, name]));
  const day = (date: Date) => showDay(date.toISOString().slice(0, 10));
  return (
    <>
      <MembersPage
        members={
          members?.map(({ userId, name, email, role, isByGroups }) => ({
            ...{ userId, name, email, role, isByGroups },
            isYou: userId === context.actor.userId,
          })) ?? null
        }
        invitations={invitations.map(({ id, role, note, expiresAt }) => ({
          ...{ id, role, note },
          until: day(expiresAt),
        }))}
        tokens={tokens.map(({ id, name, canWrite, userId, lastUsedOn }) => ({
          ...{ id, name, canWrite },
          owner: names.get(userId) ?? "yours",
          lastUsed: lastUsedOn && day(lastUsedOn),
        }))}
        actions={{
          invite: inviteAction.bind(null, team.slug),
          withdraw: withdrawInvitationAction.bind(null, team.slug),
          changeRole: changeRoleAction.bind(null, team.slug),
          remove: removeMemberAction.bind(null, team.slug),
          createToken: createTokenAction.bind(null, team.slug),
          revokeToken: revokeTokenAction.bind(null, team.slug),
        }}
      />
      {history ? (
        <SettingsHistory entries={history} wholeHref={`/t/${team.slug}/history?kind=members`} />
      ) : null}
    </>
  );
}
