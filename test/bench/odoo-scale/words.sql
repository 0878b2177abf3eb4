-- Words as people use them: few are in every other sentence, most are rare (a word's rank is log-uniform).
CREATE OR REPLACE FUNCTION scale_word(words text[]) RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT words[floor(power(array_length(words, 1), random()))::int] $$;
CREATE OR REPLACE FUNCTION scale_words() RETURNS text[] LANGUAGE sql IMMUTABLE AS
$$
SELECT string_to_array('order milk delivery the দুধ refund my please অর্ডার late payment is ghee কখন bottle খামার sour'
       ' voucher address القشدة cheese yoghurt طلب ডেলিভারি tomorrow butter courier ফেরত charge دفع paneer', ' ')
    || ARRAY(SELECT initcap(left(translate(md5(number::text), '0123456789', 'aeioubdgkl'), 5 + number % 5)) FROM generate_series(1, 5000) AS number)
$$;
