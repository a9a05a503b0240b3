/**
 * The one script of every page: what it does beyond what links and forms do by themselves. It comes
 * after the page and finds what it serves by `data-` attributes; docs/behaviour.md shows how.
 */
import { listenForActs } from "@/components/browser/acts";
import { keepDrafts } from "@/components/browser/comments/drafts";
import { sendFormsInPlace } from "@/components/browser/live-forms";
import { fillSearchField } from "@/components/browser/search/search-field";
import { suggestWhileTyping } from "@/components/browser/search/suggestions";
import { listenForShortcuts } from "@/components/browser/shortcuts";
import { sendTimeZones } from "@/components/browser/time-zones";
import { sendVotesAtOnce } from "@/components/browser/upvotes/upvotes";
import { loadViewer } from "@/components/browser/viewer";

listenForActs();
listenForShortcuts();
sendVotesAtOnce();
fillSearchField();
suggestWhileTyping();
sendFormsInPlace();
keepDrafts();
sendTimeZones();
void loadViewer();
