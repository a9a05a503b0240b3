import { Avatar } from "@/components/ui/avatar";
import { formatInstant } from "@/lib/time/format";
import type { Person } from "@/lib/people/people";

export function PersonHeader({ person }: { person: Person }) {
  const shownName = person.name ?? person.handle;
  return (
    <header className="flex items-center gap-4">
      <Avatar name={shownName} className="size-16" />
      <div className="min-w-0">
        <h1 className="text-3xl font-bold">{shownName}</h1>
        <p className="text-soft">
          {person.isMember ? (
            <>
              @{person.handle}
              {person.role !== "reader" && ` · ${person.role}`} · joined{" "}
              {formatInstant(person.createdAt)}
              {person.orcid && (
                <>
                  {" · "}
                  <a
                    href={`https://orcid.org/${person.orcid}`}
                    rel="nofollow"
                    className="underline"
                  >
                    ORCID {person.orcid}
                  </a>
                  {person.isOrcidVerified && " (verified)"}
                </>
              )}
            </>
          ) : (
            `@${person.handle} · no account here`
          )}
        </p>
      </div>
    </header>
  );
}
