import { NoticePage } from "@/components/subscriptions/notice-page";
import { subscriptionPaths } from "@/lib/addresses/urls";

/** What a link shows that was cut off, forged, or belongs to a subscription that has ended. */
export function DeadLink() {
  return (
    <NoticePage title="This link does not work">
      <p>
        It may have been cut off by the mail program, or the subscription it belongs to has ended.
        You can{" "}
        <a href={subscriptionPaths.subscribe()} className="text-accent underline">
          subscribe again
        </a>
        .
      </p>
    </NoticePage>
  );
}
