/** The emoji of the picker, each with the words it is found by, in English and Bengali. */

export interface Emoji {
  readonly emoji: string;
  readonly words: readonly string[];
}

export type GroupName = 'smileys' | 'gestures' | 'hearts' | 'food' | 'nature' | 'shopping' | 'days' | 'signs';

const WRITTEN: Readonly<Record<GroupName, string>> = {
  smileys: `😀 grin happy হাসি খুশি
😃 smile happy হাসি আনন্দ
😄 laugh happy হাসি আনন্দ
😁 beam grin দাঁত হাসি
😆 laugh squint হাসি
😅 sweat relief ঘাম স্বস্তি
😂 joy tears laugh কান্না হাসি
🤣 rolling laugh গড়াগড়ি হাসি
🙂 slight smile মৃদু হাসি
🙃 upside down উল্টো
😉 wink চোখ টিপ
😊 blush smile লাজুক হাসি
😇 angel halo ফেরেশতা ভালো
🥰 adore love ভালোবাসা
😍 heart eyes love ভালোবাসা মুগ্ধ
🤩 star wow তারা দারুণ
😘 kiss চুমু
😋 yum tasty সুস্বাদু মজা
😛 tongue জিভ
😜 wink tongue দুষ্টু
🤗 hug আলিঙ্গন
🤭 giggle hand লজ্জা হাসি
🤫 quiet hush চুপ
🤔 think hmm ভাবছি চিন্তা
😐 neutral নির্বিকার
😏 smirk মুচকি
🙄 eye roll বিরক্ত
😬 grimace অস্বস্তি
😌 relieved calm শান্ত স্বস্তি
😔 pensive sad মন খারাপ
😪 sleepy ঘুম
😴 sleep ঘুম
😷 mask sick মাস্ক অসুস্থ
🤒 fever sick জ্বর অসুস্থ
🤢 nausea sick বমি অসুস্থ
🥵 hot গরম
🥶 cold ঠান্ডা শীত
😎 cool sunglasses চশমা দারুণ
🤓 nerd glasses চশমা
😕 confused বিভ্রান্ত
😟 worried চিন্তিত
🙁 frown sad দুঃখ
😮 surprised oh অবাক
😲 astonished অবাক
😳 flushed লজ্জা
🥺 please plead অনুরোধ দয়া
😢 cry sad কান্না দুঃখ
😭 sob cry কান্না
😱 scream fear ভয় চিৎকার
😤 huff রাগ
😡 angry mad রাগ
🥳 party celebrate উৎসব পার্টি`,
  gestures: `👋 wave hello hi হ্যালো বিদায়
👍 thumbs up yes good হ্যাঁ ভালো
👎 thumbs down no bad না খারাপ
👌 ok fine ঠিক আছে
✌️ victory peace বিজয় শান্তি
🤞 fingers crossed luck আশা ভাগ্য
🤝 handshake deal চুক্তি হাত মেলানো
🙏 thanks please pray ধন্যবাদ অনুগ্রহ দোয়া
👏 clap bravo হাততালি বাহ
🙌 hooray praise জয় উল্লাস
💪 strong muscle শক্তি
👉 right point ডান
👈 left point বাম
👆 up point উপর
👇 down point নিচ
☝️ one point এক
✋ stop hand থামুন হাত
🤙 call me ফোন
✍️ write লেখা
👀 eyes look চোখ দেখা
🙋 raise hand question প্রশ্ন হাত
🤷 shrug জানি না
🤦 facepalm হতাশ
🙇 bow showFailure দুঃখিত ক্ষমা
👶 baby শিশু
👩 woman নারী
👨 man পুরুষ
👵 grandmother নানি দাদি
👴 grandfather নানা দাদা
👪 family পরিবার`,
  hearts: `❤️ heart love red ভালোবাসা লাল
🧡 orange heart কমলা ভালোবাসা
💛 yellow heart হলুদ ভালোবাসা
💚 green heart সবুজ ভালোবাসা
💙 blue heart নীল ভালোবাসা
💜 purple heart বেগুনি ভালোবাসা
🖤 black heart কালো
🤍 white heart সাদা
💔 broken heart ভাঙা মন
💕 hearts love ভালোবাসা
💖 sparkling heart ভালোবাসা
🌟 glowing star তারা
⭐ star তারা
✨ sparkles ঝলমল
🔥 fire hot আগুন
💯 hundred perfect একশ নিখুঁত
💥 boom বিস্ফোরণ
💤 sleep zzz ঘুম`,
  food: `🥛 milk দুধ
🧈 butter মাখন
🧀 cheese পনির
🥚 egg ডিম
🍦 ice cream আইসক্রিম
🍨 sundae dessert আইসক্রিম মিষ্টি
🍰 cake slice কেক
🎂 birthday cake জন্মদিন কেক
🍮 custard pudding পুডিং দই
🍯 honey মধু
🍬 candy sweet মিষ্টি
🍫 chocolate চকলেট
🍪 biscuit cookie বিস্কুট
🍞 bread রুটি পাউরুটি
🥐 croissant ক্রোসাঁ
🍚 rice ভাত
🍛 curry তরকারি ভাত
🍲 stew তরকারি
🥗 salad সালাদ
🍗 chicken মুরগি
🐟 fish মাছ
🍎 apple আপেল
🍌 banana কলা
🍊 orange কমলা
🍋 lemon লেবু
🥭 mango আম
🍇 grapes আঙুর
🍉 watermelon তরমুজ
🍓 strawberry স্ট্রবেরি
🥥 coconut নারকেল
🥔 potato আলু
🍅 tomato টমেটো
🌶️ chilli মরিচ ঝাল
🧅 onion পেঁয়াজ
☕ coffee কফি
🍵 tea চা
🥤 drink juice পানীয় শরবত
💧 water drop পানি`,
  nature: `🐄 cow গরু
🐐 goat ছাগল
🐓 rooster মোরগ
🐱 cat বিড়াল
🐶 dog কুকুর
🐝 bee মৌমাছি
🌱 plant seedling চারা গাছ
🌾 rice field ধান
🌸 blossom flower ফুল
🌹 rose গোলাপ
🌻 sunflower সূর্যমুখী
🌿 herb পাতা
🍀 clover luck ভাগ্য
☀️ sun সূর্য রোদ
🌙 moon চাঁদ
☁️ cloud মেঘ
🌧️ rain বৃষ্টি
⛈️ storm ঝড়
❄️ snow cold শীত বরফ
🌈 rainbow রংধনু
🌍 world earth পৃথিবী
🌅 sunrise morning সকাল`,
  shopping: `🛒 cart shopping বাজার কেনাকাটা
🛍️ bags shopping কেনাকাটা ব্যাগ
🎁 gift present উপহার
📦 parcel package পার্সেল
🚚 delivery truck ডেলিভারি ট্রাক
🛵 scooter delivery স্কুটার ডেলিভারি
🚲 bicycle সাইকেল
🏠 home house বাড়ি
🏪 shop store দোকান
📍 place location ঠিকানা
💳 card payment কার্ড
💵 cash money টাকা নগদ
💰 money টাকা
🧾 receipt bill রসিদ বিল
🏷️ price tag দাম
📱 phone mobile মোবাইল ফোন
☎️ telephone call ফোন
📧 email mail ইমেইল
📷 camera photo ছবি ক্যামেরা
📎 paperclip file ফাইল
📝 note write লেখা
🔑 key চাবি
🔒 lock তালা
💡 idea light বুদ্ধি
🔧 wrench repair মেরামত
⏰ alarm clock ঘড়ি
⌛ wait hourglass অপেক্ষা
📅 calendar date তারিখ`,
  days: `🎉 party congratulations অভিনন্দন উৎসব
🎊 confetti উৎসব
🎈 balloon বেলুন
🏆 trophy win জয় পুরস্কার
🥇 medal first প্রথম পদক
🎵 music গান
⚽ football ফুটবল
🏏 cricket ক্রিকেট
🪔 lamp diwali প্রদীপ
🕌 mosque eid মসজিদ ঈদ
🕯️ candle মোমবাতি
🎄 christmas বড়দিন`,
  signs: `✅ done yes check হয়েছে হ্যাঁ
✔️ tick check ঠিক
❌ no cross wrong না ভুল
❓ question প্রশ্ন
❗ important exclamation জরুরি
⚠️ warning সতর্ক
🚫 forbidden no নিষেধ
ℹ️ information তথ্য
🆗 ok ঠিক
🆕 new নতুন
🔔 bell reminder ঘণ্টা
🔄 again refresh আবার
➡️ right arrow ডান
⬅️ left arrow বাম
⬆️ up arrow উপর
⬇️ down arrow নিচ
🔴 red circle লাল
🟡 yellow circle হলুদ
🟢 green circle সবুজ
1️⃣ one এক
2️⃣ two দুই
3️⃣ three তিন`,
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

export const EMOJI_GROUPS: Readonly<Record<GroupName, readonly Emoji[]>> = {
  smileys: read(WRITTEN.smileys),
  gestures: read(WRITTEN.gestures),
  hearts: read(WRITTEN.hearts),
  food: read(WRITTEN.food),
  nature: read(WRITTEN.nature),
  shopping: read(WRITTEN.shopping),
  days: read(WRITTEN.days),
  signs: read(WRITTEN.signs),
};

function read(lines: string): readonly Emoji[] {
  return lines.split('\n').map((line) => {
    const [emoji = '', ...words] = line.split(' ');
    return { emoji, words };
  });
}
