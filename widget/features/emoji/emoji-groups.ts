/** The emoji of the picker, in groups. */

export type GroupName = 'smileys' | 'gestures' | 'hearts' | 'food' | 'nature' | 'shopping' | 'days' | 'signs';

const WRITTEN: Readonly<Record<GroupName, string>> = {
  smileys: `😀 😃 😄 😁 😆 😅 😂 🤣 🙂 🙃 😉 😊 😇 🥰 😍 🤩 😘 😋 😛 😜
    🤗 🤭 🤫 🤔 😐 😏 🙄 😬 😌 😔 😪 😴 😷 🤒 🤢 🥵 🥶 😎 🤓 😕
    😟 🙁 😮 😲 😳 🥺 😢 😭 😱 😤 😡 🥳`,
  gestures: `👋 👍 👎 👌 ✌️ 🤞 🤝 🙏 👏 🙌 💪 👉 👈 👆 👇 ☝️ ✋ 🤙 ✍️ 👀
    🙋 🤷 🤦 🙇 👶 👩 👨 👵 👴 👪`,
  hearts: `❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💕 💖 🌟 ⭐ ✨ 🔥 💯 💥 💤`,
  food: `🥛 🧈 🧀 🥚 🍦 🍨 🍰 🎂 🍮 🍯 🍬 🍫 🍪 🍞 🥐 🍚 🍛 🍲 🥗 🍗
    🐟 🍎 🍌 🍊 🍋 🥭 🍇 🍉 🍓 🥥 🥔 🍅 🌶️ 🧅 ☕ 🍵 🥤 💧`,
  nature: `🐄 🐐 🐓 🐱 🐶 🐝 🌱 🌾 🌸 🌹 🌻 🌿 🍀 ☀️ 🌙 ☁️ 🌧️ ⛈️ ❄️ 🌈
    🌍 🌅`,
  shopping: `🛒 🛍️ 🎁 📦 🚚 🛵 🚲 🏠 🏪 📍 💳 💵 💰 🧾 🏷️ 📱 ☎️ 📧 📷 📎
    📝 🔑 🔒 💡 🔧 ⏰ ⌛ 📅`,
  days: `🎉 🎊 🎈 🏆 🥇 🎵 ⚽ 🏏 🪔 🕌 🕯️ 🎄`,
  signs: `✅ ✔️ ❌ ❓ ❗ ⚠️ 🚫 ℹ️ 🆗 🆕 🔔 🔄 ➡️ ⬅️ ⬆️ ⬇️ 🔴 🟡 🟢 1️⃣
    2️⃣ 3️⃣`,
};

export const GROUP_NAMES: readonly GroupName[] = [
  'smileys',
  'gestures',
  'hearts',
  'food',
  'nature',
  'shopping',
  'days',
  'signs',
];

export function emojiOf(group: GroupName): readonly string[] {
  return WRITTEN[group].split(/\s+/);
}

export const ALL_EMOJI: readonly string[] = GROUP_NAMES.flatMap(emojiOf);
