import { buttonClasses } from "@/components/ui/button-classes";
import { LiveForm } from "@/components/ui/live-form";
import { TextField } from "@/components/ui/text-field";
import type { Profile } from "@/lib/people/profiles";
import { formPaths } from "@/lib/addresses/urls";

export function ProfileForm({ profile }: { profile: Profile }) {
  const isVerified = profile.accounts.some(({ provider }) => provider === "orcid");
  return (
    <LiveForm action={formPaths.saveProfile()} className="grid gap-4">
      <p className="text-soft">Your email address, {profile.email}, is never shown to anyone.</p>
      <TextField
        label="Handle"
        name="handle"
        defaultValue={profile.handle ?? ""}
        required
        maxLength={39}
        autoComplete="username"
        hint="The name in your profile’s address. 2 to 39 letters and digits, with single hyphens between them."
      />
      <TextField
        label="Name"
        name="name"
        defaultValue={profile.name ?? ""}
        maxLength={80}
        autoComplete="name"
        hint="Shown beside everything you do here. If empty, your handle is shown."
      />
      <TextField
        label="ORCID iD (optional)"
        name="orcid"
        defaultValue={profile.orcid ?? ""}
        placeholder="0000-0002-1825-0097"
        readOnly={isVerified}
        {...(isVerified && { hint: "Verified by ORCID." })}
      />
      <label className="flex items-center gap-3">
        <input
          type="checkbox"
          name="hidesUpvotes"
          defaultChecked={profile.hidesUpvotes}
          className="size-5 accent-accent"
        />
        Hide my upvotes. They count, but no one sees that they’re mine.
      </label>
      <div>
        <button className={buttonClasses.main}>Save profile</button>
      </div>
    </LiveForm>
  );
}
