import type { SampleType } from "@/lib/cards/sample/sample-shape";

/** A word in braces stands for one of these. The company sells tickets and memberships for museums. */
const words: Readonly<Record<string, readonly string[]>> = {
  page: ["basket", "calendar", "checkout", "exhibition page", "gift shop", "member area", "search"],
  who: ["families", "group organisers", "guides", "members", "school visitors", "visitors"],
  thing: ["annual passes", "audio guides", "gift vouchers", "guided tours", "late openings"],
  desk: ["box office", "front desk", "membership team", "shop"],
  place: ["confirmation e-mail", "reminder e-mail", "phone app", "self-service till", "web shop"],
  pay: ["bank transfer", "card on file", "direct debit", "gift card", "invoice"],
  report: ["daily takings", "footfall", "refunds", "sold-out slots", "membership renewals"],
  part: ["mail queue", "order database", "payment service", "search index", "ticket printer"],
  when: ["last month", "last week", "over Easter", "since January", "this quarter", "yesterday"],
  sign: ["doubles overnight", "falls behind", "fills its disk", "restarts by itself", "runs slow"],
  prospect: ["a castle", "a city museum", "a film festival", "a sculpture park", "a zoo"],
  browser: ["an old tablet", "Firefox", "Safari on the phone", "the desk's touch screen"],
};

/** Invented titles, told apart by their words in braces; enough of them not to repeat dully. */
const templates: Readonly<Record<SampleType, readonly string[]>> = {
  Feature: [
    "Let {who} move a booking to another day",
    "Sell {thing} on the {page}",
    "Show {who} how busy each hour will be",
    "Pay by {pay} at the {page}",
    "Waiting list for {thing} that are sold out",
    "Send {thing} as a present with a message",
    "Ask {who} for Gift Aid in the {place}",
    "Print {thing} at the {desk}",
    "Offer {who} a family price",
    "Remember the language {who} chose",
    "One-page {page} for the phone",
    "Recommend {thing} on the {page}",
    "Let {who} renew from the {place}",
    "Map of step-free routes for {who}",
    "Carer's ticket free with {thing}",
    "Split payment for {who}",
    "Add tickets to the phone's wallet from the {place}",
    "Show what is included in {thing}",
    "Late discount on {thing} after three o'clock",
    "Calendar of {thing} for the {desk}",
  ],
  Bug: [
    "Basket empties when {who} go back from the {page}",
    "Double charge when paying by {pay}",
    "Wrong opening hours on the {page}",
    "Discount counted twice for {thing}",
    "The {page} stays blank on {browser}",
    "Confirmation in the wrong language for {who}",
    "Times an hour off after the clocks change on the {page}",
    "Names with accents broken on {thing}",
    "The {desk} cannot refund {thing}",
    "Search finds no {thing} with a capital letter",
    "Places sold twice for {thing} on the same minute",
    "QR code too small in the {place} to scan",
    "{report} report leaves out the last day of the month",
    "Cannot scroll the {page} on {browser}",
  ],
  Infrastructure: [
    "Move the {part} to the new servers",
    "Alert when the {part} {sign}",
    "Back up the {part} every hour and try a restore",
    "Replace the certificate of the {part}",
    "Load test the {page} before the school holidays",
    "Deploy the {part} without downtime",
    "Keep logs of the {part} for ninety days",
    "Find out why the {part} {sign}",
    "Measure the {page} from outside",
    "Second machine for the {part}",
  ],
  Maintenance: [
    "Upgrade the framework behind the {page}",
    "Remove the old {page}",
    "Write tests for {thing}",
    "Tidy up prices of {thing} in the code",
    "Update libraries of the {part}",
    "Delete data about {thing} that nobody reads",
    "Drop support for {browser} on the {page}",
    "Speed up the {report} report",
    "Replace the home-made calendar on the {page}",
    "Document how the {part} is restarted",
  ],
  Support: [
    "Refund for {thing} bought twice {when}",
    "Which orders of {thing} were paid by {pay} {when}?",
    "Import last year's {thing} for the {desk}",
    "{report} {when} for the trustees",
    "New starter at the {desk} cannot sign in",
    "Change the text about {thing} in the {place}",
    "Resend {thing} to {who}",
    "Correct the address of a member",
    "Extra slots for {thing} this weekend",
    "List of {who} who came {when}, for a mailing",
    "Merge two accounts of one member",
    "Close the {page} for a private event",
  ],
  "Pre-sales": [
    "Show the {page} to {prospect}",
    "Estimate {thing} for {prospect}",
    "Answer the questions of {prospect} about paying by {pay}",
    "Trial account for {prospect}",
    "Try out the old {page} data of {prospect}",
    "Offer for the {desk} of {prospect}",
    "Prices of {thing} in the tender of {prospect}",
    "Second demo for the {desk} of {prospect}",
  ],
};

/** An invented title for a card of this type. */
export function sampleTitle(type: SampleType, random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const title = pick(templates[type]).replace(/\{(\w+)\}/g, (_, word) => pick(words[word] ?? []));
  return title.charAt(0).toUpperCase() + title.slice(1);
}
