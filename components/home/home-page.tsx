import Link from "next/link";
import { CreateTeamForm } from "@/components/home/create-team-form";
import { SampleTeamForm } from "@/components/home/sample-team-form";
import { TeamList } from "@/components/home/team-list";
import type { FormAction } from "@/lib/cards/form-state";
import type { TeamOverview } from "@/lib/cards/team/team-overview";
import classes from "./home-page.module.css";

type Props = {
  teams: TeamOverview[];
  archivedTeams: { name: string; slug: string }[];
  timeZones: string[];
  /** Whether whoever looks may make teams */
  makesTeams: boolean;
  createTeamAction: FormAction;
  loadSampleTeamAction: () => Promise<void>;
};

/** The first page: what Walltime is, the teams that are here, and the ways to begin another. */
export function HomePage(props: Props) {
  const { teams, archivedTeams, timeZones, createTeamAction, loadSampleTeamAction } = props;
  const hasSample = teams.some((team) => team.isSample);
  const isFirstVisit = teams.length === 0;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>
        {isFirstVisit ? "How long does your work really take?" : "Choose a team"}
      </h1>
      <p className={classes.lead}>
        Walltime keeps your team’s cards beside its wall and works out, from the day you commit to
        the day you release, how long each kind of work takes and what hidden work costs.
      </p>
      {teams.length > 0 && <TeamList teams={teams} />}
      {props.makesTeams ? (
        <div className={isFirstVisit ? classes.ways : classes.waysAfterList}>
          {!hasSample && (
            <section className={classes.way} aria-labelledby="sample">
              <h2 id="sample" className={classes.wayTitle}>
                Look around first
              </h2>
              <p className={classes.wayText}>
                A made-up team with two years of cards, support work, open cards and a queue. Change
                anything: it is only a sample.
              </p>
              <SampleTeamForm action={loadSampleTeamAction} isFirstChoice={isFirstVisit} />
            </section>
          )}
          <section className={classes.way} aria-labelledby="create">
            <h2 id="create" className={classes.wayTitle}>
              {isFirstVisit ? "Start with your team" : "Add a team"}
            </h2>
            <p className={classes.wayText}>
              Begin with an empty wall, then bring what you have: the export of your tracker or a
              spreadsheet of your own, CSV or Excel, as it is.
            </p>
            <CreateTeamForm action={createTeamAction} timeZones={timeZones} />
          </section>
        </div>
      ) : isFirstVisit ? (
        <p className={classes.lead}>
          You are in no team yet. Ask an owner of your team for an invitation.
        </p>
      ) : null}
      {archivedTeams.length > 0 && (
        <details className={classes.archived}>
          <summary>Archived teams</summary>
          <ul>
            {archivedTeams.map((team) => (
              <li key={team.slug}>
                <Link href={`/t/${team.slug}`}>
                  <bdi>{team.name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
