export type Stage = "queue" | "started" | "done" | "cancelled";

/** Asked in this order: "not done" is no "done", "ready for test" no "ready". */
const signs: readonly (readonly [Stage, RegExp])[] = [
  [
    "cancelled",
    /(?<!\p{L})(?:cancel+ed|won'?t (?:do|fix)|rejected|abandoned|discarded|declined|removed|duplicate|obsolete|abgelehnt|verworfen|abgebrochen|annulé|abandonné|cancelad[oa]|rechazad[oa]|annullato|geannuleerd|anulowane|отменен[ао]?)(?!\p{L})/u,
  ],
  [
    "started",
    /(?<!\p{L})(?:in ?progress|doing|started|active|activated|committed|wip|work(?:ing)?(?: in progress)?|in (?:arbeit|bearbeitung)|en cours|en (?:curso|progreso|desarrollo)|em (?:andamento|progresso|desenvolvimento)|in (?:corso|lavorazione)|bezig|in behandeling|pågår|pågående|w (?:toku|trakcie)|в работе|develop(?:ment|ing)?|dev|implement(?:ation|ing)?|build(?:ing)?|cod(?:e|ing)|analy(?:sis|se|sing)|design(?:ing)?|review(?:ing)?|code review|test(?:ing)?|qa|uat|verif(?:y|ication|ying)|valid(?:ate|ation)|blocked|waiting|on hold|acceptance|deploy(?:ing|ment)?|staging|ready (?:for|to) (?:test(?:ing)?|qa|review|release|deploy(?:ment)?|uat|verification))(?!\p{L})/u,
  ],
  [
    "done",
    /(?<!\p{L})(?:done|closed|resolved|released|live|deployed|shipped|delivered|complet(?:e|ed)|finished|accepted|production|archived|merged|fertig|erledigt|geschlossen|gelöst|abgeschlossen|terminée?|fermée?|résolue?|livrée?|hecho|cerrad[oa]|resuelt[oa]|terminad[oa]|finalizad[oa]|concluíd[oa]|feito|fechad[oa]|resolvid[oa]|fatto|chius[oa]|risolt[oa]|completat[oa]|gereed|klaar|gesloten|opgelost|klar|färdig|stängd|ferdig|lukket|gotowe|zamknięte|zrobione|готово|закрыт[оа]?|выполнен[оа]?|решен[оа]?|完了|已完成|完成)(?!\p{L})/u,
  ],
  [
    "queue",
    /(?<!\p{L})(?:backlog|to ?do|open|opened|reopened|new|created|ready|selected|next|queued?|planned|prioriti[sz]ed|icebox|inbox|idea|ideas|proposed|approved|triage|unstarted|unscheduled|wunschliste|offen|neu|zu erledigen|à faire|ouvert|nouveau|por hacer|pendiente|abiert[oa]|nuev[oa]|a fazer|abert[oa]|nov[oa]|da fare|apert[oa]|nuov[oa]|te doen|att göra|do zrobienia|otwarte|к выполнению|открыт[оа]?)(?!\p{L})|未着手|待办/u,
  ],
];

/** Where in the life of a card a status stands, by its name; null where the name does not say. */
export function stageOf(status: string): Stage | null {
  const words = status
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? null;
}
