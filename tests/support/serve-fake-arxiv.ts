import { paperAnswer, startFakeArxiv, unknownAnswer } from "./fake-arxiv";

/** Runs beside the server of the end-to-end tests: every paper is new today, but one that is unknown. */
const arxiv = await startFakeArxiv(Number(process.env.E2E_ARXIV_PORT));
arxiv.answer = (response, id) =>
  id.endsWith("99999")
    ? unknownAnswer(response, id)
    : paperAnswer(`A fresh look at ${id}`)(response, id);
