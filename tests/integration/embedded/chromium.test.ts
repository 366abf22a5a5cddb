import { describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../apps/local/embedded/chromium.js';

describe('the embedded Chromium', () => {
  it('opens pages beside each other, runs their scripts and takes a picture', async () => {
    const { executablePath, args, env } = await findChromium();
    const browser = await chromium.launch({
      executablePath,
      args,
      env: { ...process.env, ...env },
    });
    const titles = await Promise.all(
      ['Mijn werk', 'Regio'].map(async (title) => {
        const page = await (await browser.newContext()).newPage();
        await page.setContent(`<h1></h1><script>document.querySelector('h1').textContent = '${title}'</script>`);
        const picture = await page.screenshot();
        return { title: await page.textContent('h1'), isPng: picture.subarray(1, 4).toString() === 'PNG' };
      }),
    );
    await browser.close();
    expect(titles).toEqual([
      { title: 'Mijn werk', isPng: true },
      { title: 'Regio', isPng: true },
    ]);
  });

  it('refuses a path from the environment that is no program', async () => {
    process.env.CHROMIUM_PATH = import.meta.filename;
    try {
      await expect(findChromium()).rejects.toMatchObject({ code: 'EMBEDDED.CHROMIUM_PATH' });
    } finally {
      delete process.env.CHROMIUM_PATH;
    }
  });
});
