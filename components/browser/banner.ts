/** Hides the banner for good on this device. */
export function dismissBanner(): void {
  document.documentElement.dataset.banner = "dismissed";
  localStorage.setItem("banner", "dismissed");
}
