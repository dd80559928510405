import { type Browser, chromium } from "playwright-core";

/** A headless Chromium: the machine's own, or the one that CHROMIUM names. It asks nothing of the network by itself. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
