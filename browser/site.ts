/**
 * The one script of every page: what it does beyond what links and forms do by themselves. It comes
 * after the page and finds what it serves by `data-` attributes; docs/behaviour.md shows how.
 */
import { listenForActs } from "@/browser/acts";
import { keepDrafts } from "@/browser/comments/drafts";
import { sendFormsInPlace } from "@/browser/live-forms";
import { fillSearchField } from "@/browser/search/search-field";
import { suggestWhileTyping } from "@/browser/search/suggestions";
import { listenForShortcuts } from "@/browser/shortcuts";
import { sendTimeZones } from "@/browser/time-zones";
import { sendVotesAtOnce } from "@/browser/upvotes/upvotes";
import { loadViewer } from "@/browser/viewer";

listenForActs();
listenForShortcuts();
sendVotesAtOnce();
fillSearchField();
suggestWhileTyping();
sendFormsInPlace();
keepDrafts();
sendTimeZones();
void loadViewer();
