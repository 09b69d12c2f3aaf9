import { loadByFilter, type Query } from "@/app/t/[team]/read-filter";
import { type CardFilter, withoutTypes } from "@/lib/cards/filter/card-filter";
import type { BucketSize } from "@/lib/dates/buckets";
import { listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import { listHeadCounts } from "@/lib/services/hidden-work/edit-head-counts";
import {
  loadCumulativeFlow,
  loadLittlesLaw,
  loadThroughput,
} from "@/lib/services/hidden-work/load-flow-figures";
import { loadHiddenWork } from "@/lib/services/hidden-work/load-hidden-work";
import { loadSupportEffect } from "@/lib/services/hidden-work/load-support-effect";
import { loadSupportStream } from "@/lib/services/hidden-work/load-support-stream";
import { loadTimeBoxes } from "@/lib/services/hidden-work/load-time-boxes";
import { loadBlockers, loadFlowEfficiency } from "@/lib/services/hidden-work/load-waiting";
import { loadWhatIf, type WhatIfChoices } from "@/lib/services/hidden-work/load-what-if";
import { loadMixTrends } from "@/lib/services/planning/load-mix-trends";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Everything the page shows; a filter that names nothing known is dropped, with the reason. */
export async function loadHiddenWorkPage(
  context: ServiceContext,
  query: Query,
  bucket: BucketSize,
  choices: WhatIfChoices,
) {
  // What hidden work costs is told in cycle times.
  const { measure: _measure, ...cycleTimes } = query;
  return loadByFilter(cycleTimes, (filter) => figures(context, filter, bucket, choices));
}

async function figures(
  context: ServiceContext,
  filter: CardFilter,
  bucket: BucketSize,
  choices: WhatIfChoices,
) {
  const [
    days,
    service,
    effect,
    whatIf,
    blockers,
    efficiency,
    law,
    throughput,
    cumulative,
    boxes,
    marks,
    trends,
    headCounts,
  ] = await Promise.all([
    loadHiddenWork(context, bucket, filter),
    loadSupportStream(context, filter),
    loadSupportEffect(context, filter),
    loadWhatIf(context, choices, filter),
    loadBlockers(context, filter),
    loadFlowEfficiency(context, filter),
    loadLittlesLaw(context, filter),
    loadThroughput(context, bucket, filter),
    loadCumulativeFlow(context, filter),
    loadTimeBoxes(context, filter),
    listMarkedDays(context),
    loadMixTrends(context, bucket, withoutTypes(filter)),
    listHeadCounts(context),
  ]);
  return {
    days,
    service,
    effect,
    whatIf,
    blockers,
    efficiency,
    law,
    throughput,
    cumulative,
    boxes,
    marks,
    trends,
    headCounts,
  };
}
