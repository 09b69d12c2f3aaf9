const asked = process.env.TZ;
const running = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (asked && asked !== running) {
  throw new Error(`The tests were to run in ${asked} but run in ${running}.`);
}
