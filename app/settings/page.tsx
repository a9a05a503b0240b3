import { redirect } from "next/navigation";
import { connection } from "next/server";
import { LeaveForm } from "@/components/account/leave-form";
import { ProfileForm } from "@/components/account/profile-form";
import { ProviderLinks } from "@/components/account/provider-links";
import { SessionList } from "@/components/account/session-list";
import { SettingsSection } from "@/components/account/settings-section";
import { TokenList } from "@/components/account/token-list";
import { NotificationChoice } from "@/components/account/notification-choice";
import { listApiTokens, scopesOf } from "@/lib/accounts/api-tokens";
import { getViewer } from "@/lib/platform/auth/auth";
import { getNotificationMail } from "@/lib/notifications/choices";
import { readSessionCookie } from "@/lib/platform/auth/session-cookies";
import { listSessions } from "@/lib/accounts/sessions";
import { providerChoices } from "@/lib/accounts/providers";
import { paths } from "@/lib/addresses/urls";
import { getProfile } from "@/lib/people/profiles";

export const metadata = { title: "Settings", robots: { index: false } };
export const instant = false;

const sections = [
  ["profile", "Profile"],
  ["notifications", "Notifications"],
  ["sessions", "Sessions"],
  ["tokens", "API tokens"],
  ["data", "Your data"],
];

export default async function SettingsPage() {
  await connection();
  const viewer = await getViewer();
  const profile = viewer && (await getProfile(viewer.id));
  if (!viewer || !profile) redirect(`${paths.signIn()}?to=${paths.settings()}`);
  const [sessions, tokens, notifications] = await Promise.all([
    listSessions(viewer.id, await readSessionCookie(), new Date()),
    listApiTokens(viewer.id),
    getNotificationMail(viewer.id),
  ]);
  return (
    <div className="settings">
      <h1 className="text-3xl font-bold">Settings</h1>
      <nav aria-label="Settings">
        {sections.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <div>
        <SettingsSection title="Profile" id="profile">
          <ProfileForm profile={profile} />
        </SettingsSection>
        {providerChoices.length > 0 && (
          <SettingsSection title="Sign-in methods" id="sign-in-methods">
            <ProviderLinks
              providers={providerChoices}
              linked={profile.accounts.map(({ provider }) => provider)}
            />
          </SettingsSection>
        )}
        <SettingsSection title="Notifications" id="notifications">
          <NotificationChoice mail={notifications.notificationMail} email={notifications.email} />
        </SettingsSection>
        <SettingsSection title="Sessions" id="sessions">
          <SessionList sessions={sessions} />
        </SettingsSection>
        <SettingsSection title="API tokens" id="tokens">
          <TokenList tokens={tokens} scopes={scopesOf(viewer.role)} />
        </SettingsSection>
        <SettingsSection title="Your data" id="data">
          <LeaveForm handle={profile.handle ?? ""} />
        </SettingsSection>
      </div>
    </div>
  );
}
