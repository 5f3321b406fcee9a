// Loaded before the program (`--import`): its clock runs ahead by ENTENTE_TEST_LATER_DAYS days.
const AHEAD_MS = Number(process.env.ENTENTE_TEST_LATER_DAYS ?? 0) * 86_400_000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + AHEAD_MS);
    else super(...given);
  }

  static now() {
    return RealDate.now() + AHEAD_MS;
  }
};
