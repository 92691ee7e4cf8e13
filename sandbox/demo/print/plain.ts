/** What a chat client makes of the bot's Markdown, in letters only. */
export function plain(markdown: string): string {
  return markdown
    .replace(/<at>(.*?)<\/at>/g, '@$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
