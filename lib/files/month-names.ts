/** Months from January to December in the languages that trackers write them in, other forms after a bar. */
const languages: readonly string[] = [
  "january february march april may june july august september october november december",
  "januar|jänner februar|feber märz|mrz april mai juni juli august september oktober november dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart|mrt april mei juni juli augustus september oktober november december",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts|mars april maj|mai juni juli august september oktober november december|desember",
  "styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia",
  "leden|ledna únor|února březen|března duben|dubna květen|května červen|června|čvn červenec|července|čvc srpen|srpna září říjen|října listopad|listopadu prosinec|prosince",
  "január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla august|augusta september|septembra október|októbra november|novembra december|decembra",
  "január február március április május június július augusztus szeptember október november december",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "januari februari maret april mei juni juli agustus|agt september oktober november desember",
  "январь|января февраль|февраля март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря",
  "січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня",
  "ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου ιούνιος|ιουνίου ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου νοέμβριος|νοεμβρίου δεκέμβριος|δεκεμβρίου",
  "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
  "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
  "ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
];

/** Told apart by more than three letters ("mar" is March elsewhere), so never cut shorter than four. */
const finnish =
  "tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta";

const ambiguous = 0;
const monthByName = collectNames();

/**
 * The month, 1 to 12, that a name or its first three or more letters mean in a common language;
 * null for anything else, and for a beginning that is two months ("jui").
 */
export function monthFromName(name: string): number | null {
  return monthByName.get(plain(name)) || null;
}

function collectNames(): Map<string, number> {
  const months = new Map<string, number>();
  const whole = new Set<string>();
  const forEachName = (use: (name: string, month: number, shortest: number) => void) => {
    for (const language of [...languages, finnish]) {
      for (const [index, names] of language.split(" ").entries()) {
        for (const name of names.split("|")) {
          use(plain(name), index + 1, language === finnish ? 4 : 3);
        }
      }
    }
  };
  forEachName((name, month) => {
    months.set(name, month);
    whole.add(name);
  });
  forEachName((name, month, shortest) => {
    for (let length = shortest; length < name.length; length += 1) {
      const start = name.slice(0, length);
      if (whole.has(start)) continue;
      const known = months.get(start);
      months.set(start, known === undefined || known === month ? month : ambiguous);
    }
  });
  return months;
}

function plain(name: string): string {
  return name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
