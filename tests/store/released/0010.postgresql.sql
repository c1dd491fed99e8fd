SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.accounts (
    name text NOT NULL,
    password text NOT NULL,
    made_at text NOT NULL,
    role character varying(10) NOT NULL,
    disabled_at text,
    CONSTRAINT ck_accounts_role CHECK (((role)::text = ANY ((ARRAY['viewer'::character varying, 'reviewer'::character varying, 'admin'::character varying])::text[])))
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.api_tokens (
    token_hash character varying(64) NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    label text NOT NULL,
    scopes text NOT NULL,
    made_at text NOT NULL,
    revoked_at text
);
CREATE TABLE public.assignments (
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    role character varying(10) NOT NULL,
    "position" integer NOT NULL,
    text text NOT NULL,
    text_key text NOT NULL,
    unit text,
    unit_key text,
    inherited boolean NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text,
    unit_sort text DEFAULT ''::text NOT NULL,
    named_id character varying(80) DEFAULT ''::character varying NOT NULL,
    head text,
    CONSTRAINT ck_assignments_role CHECK (((role)::text = ANY ((ARRAY['lead'::character varying, 'coordinate'::character varying, 'report_to'::character varying])::text[])))
);
CREATE TABLE public.audit (
    number integer NOT NULL,
    at text NOT NULL,
    said_by text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    detail text NOT NULL
);
CREATE SEQUENCE public.audit_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.audit_number_seq OWNED BY public.audit.number;
CREATE TABLE public.citations (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    type text,
    code text,
    code_key text,
    date text,
    issuer text,
    name text,
    provision text,
    basis boolean NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text,
    cited text
);
CREATE TABLE public.corrections (
    number integer NOT NULL,
    document_id character varying(24) NOT NULL,
    ref text,
    anchor text,
    field character varying(10) NOT NULL,
    value text NOT NULL,
    value_read text NOT NULL,
    said_by text NOT NULL,
    said_at text NOT NULL,
    said_in text NOT NULL,
    undone_by text,
    undone_at text,
    CONSTRAINT ck_corrections_field CHECK (((field)::text = ANY ((ARRAY['type'::character varying, 'code'::character varying, 'date'::character varying, 'issuer'::character varying, 'title'::character varying, 'text'::character varying, 'lead'::character varying, 'coordinate'::character varying, 'report_to'::character varying, 'product'::character varying, 'deadline'::character varying, 'due'::character varying, 'rrule'::character varying, 'rejected'::character varying, 'split'::character varying, 'merge'::character varying])::text[]))),
    CONSTRAINT ck_corrections_undone CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);
CREATE SEQUENCE public.corrections_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.corrections_number_seq OWNED BY public.corrections.number;
CREATE TABLE public.deadlines (
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    "position" integer NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    inherited boolean NOT NULL,
    due text,
    due_day date,
    start text,
    rrule text,
    duration text,
    working_days boolean,
    anchor character varying(10),
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text,
    CONSTRAINT ck_deadlines_anchor CHECK (((anchor)::text = ANY ((ARRAY['issue'::character varying, 'receipt'::character varying, 'event'::character varying])::text[]))),
    CONSTRAINT ck_deadlines_kind CHECK (((kind)::text = ANY ((ARRAY['date'::character varying, 'period'::character varying, 'recurring'::character varying, 'relative'::character varying, 'ongoing'::character varying])::text[])))
);
CREATE TABLE public.deliveries (
    number integer NOT NULL,
    webhook text NOT NULL,
    event text NOT NULL,
    key text NOT NULL,
    body text NOT NULL,
    tries integer NOT NULL,
    next_at text,
    sent_at text,
    fault text
);
CREATE SEQUENCE public.deliveries_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.deliveries_number_seq OWNED BY public.deliveries.number;
CREATE TABLE public.desk_sessions (
    token_hash character varying(64) NOT NULL,
    account text NOT NULL,
    made_at text NOT NULL,
    until text NOT NULL
);
CREATE TABLE public.document_tables (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    page integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.document_words (
    id bigint NOT NULL,
    document_id character varying(24) NOT NULL,
    words text NOT NULL
);
CREATE TABLE public.documents (
    id character varying(24) NOT NULL,
    file_id text NOT NULL,
    part integer NOT NULL,
    page_count integer NOT NULL,
    type text,
    number text,
    symbol text,
    code text,
    code_key text,
    date text,
    place text,
    issuer text,
    issuer_key text,
    title text,
    title_key text,
    signer_name text,
    signer_title text,
    signer_authority text,
    text text NOT NULL,
    issued_day date,
    valid_from date,
    valid_until date
);
CREATE TABLE public.feeds (
    id text NOT NULL,
    unit text NOT NULL,
    made_by text NOT NULL,
    made_at text NOT NULL,
    token_hash character varying(64) NOT NULL,
    revoked_at text
);
CREATE TABLE public.files (
    id text NOT NULL,
    sha256 character varying(64),
    path text NOT NULL,
    path_key text NOT NULL,
    status character varying(10) NOT NULL,
    fault_code text,
    fault_message text,
    fault_advice text,
    fault_stage text,
    fault_page integer,
    CONSTRAINT ck_files_status CHECK (((status)::text = ANY ((ARRAY['ok'::character varying, 'partial'::character varying, 'failed'::character varying])::text[])))
);
CREATE TABLE public.finding_passages (
    document_id character varying(24) NOT NULL,
    finding integer NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text
);
CREATE TABLE public.findings (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    code text NOT NULL,
    severity character varying(10) NOT NULL,
    message text NOT NULL,
    path text,
    page integer,
    settled boolean DEFAULT false NOT NULL,
    CONSTRAINT ck_findings_severity CHECK (((severity)::text = ANY ((ARRAY['note'::character varying, 'doubt'::character varying, 'fault'::character varying])::text[])))
);
CREATE TABLE public.footnotes (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    mark text NOT NULL,
    page integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.header_entries (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    CONSTRAINT ck_header_entries_kind CHECK (((kind)::text = ANY ((ARRAY['addressee'::character varying, 'recipient'::character varying])::text[])))
);
CREATE TABLE public.header_passages (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    field text NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text
);
CREATE TABLE public.inputs (
    id text NOT NULL,
    path text NOT NULL,
    state character varying(12) NOT NULL,
    reason text,
    attempts integer NOT NULL,
    losses integer NOT NULL,
    worker text,
    token character varying(32),
    lease_until double precision,
    CONSTRAINT ck_inputs_state CHECK (((state)::text = ANY ((ARRAY['seen'::character varying, 'claimed'::character varying, 'read'::character varying, 'stored'::character varying, 'partial'::character varying, 'quarantined'::character varying, 'skipped'::character varying])::text[])))
);
CREATE TABLE public.issuer_words (
    word character varying(100) NOT NULL,
    name_id bigint NOT NULL
);
CREATE TABLE public.item_cells (
    document_id character varying(24) NOT NULL,
    item integer NOT NULL,
    "position" integer NOT NULL,
    role text NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.items (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    marker text NOT NULL,
    parent text,
    text text NOT NULL,
    heading boolean NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text
);
CREATE TABLE public.lead_sources (
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text
);
CREATE TABLE public.ledger (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    account text NOT NULL,
    rule text NOT NULL
);
CREATE TABLE public.pages (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    obtained_by character varying(10) NOT NULL,
    CONSTRAINT ck_pages_obtained_by CHECK (((obtained_by)::text = ANY ((ARRAY['text'::character varying, 'ocr'::character varying, 'file'::character varying, 'blank'::character varying, 'failed'::character varying])::text[])))
);
CREATE TABLE public.progress (
    number integer NOT NULL,
    document_id character varying(24) NOT NULL,
    ref text NOT NULL,
    anchor text NOT NULL,
    act character varying(10) NOT NULL,
    on_day date NOT NULL,
    of_day date,
    due_day date,
    reason text NOT NULL,
    said_by text NOT NULL,
    said_at text NOT NULL,
    said_in text NOT NULL,
    CONSTRAINT ck_progress_act CHECK (((act)::text = ANY ((ARRAY['done'::character varying, 'extended'::character varying, 'withdrawn'::character varying, 'reopened'::character varying, 'received'::character varying])::text[])))
);
CREATE SEQUENCE public.progress_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.progress_number_seq OWNED BY public.progress.number;
CREATE TABLE public.readings (
    file_id text NOT NULL,
    content bytea NOT NULL,
    made character varying(64) NOT NULL
);
CREATE TABLE public.register (
    name_id bigint NOT NULL,
    standing smallint NOT NULL,
    urgency bigint NOT NULL,
    task_id bigint NOT NULL,
    role smallint NOT NULL,
    later smallint NOT NULL
);
CREATE TABLE public.reviews (
    document_id character varying(24) NOT NULL,
    path text NOT NULL,
    said_by text NOT NULL,
    said_at text NOT NULL,
    anchor character varying(64) NOT NULL
);
CREATE TABLE public.rules (
    id bigint NOT NULL,
    rrule text NOT NULL
);
CREATE TABLE public.runs (
    number integer NOT NULL,
    kind character varying(10) NOT NULL,
    version text NOT NULL,
    arguments text NOT NULL,
    began_at text NOT NULL,
    ended_at text,
    ended character varying(12),
    stored integer,
    unchanged integer,
    partial integer,
    failed integer,
    CONSTRAINT ck_runs_ended CHECK (((ended)::text = ANY ((ARRAY['done'::character varying, 'interrupted'::character varying, 'error'::character varying])::text[]))),
    CONSTRAINT ck_runs_kind CHECK (((kind)::text = ANY ((ARRAY['ingest'::character varying, 'reextract'::character varying, 'import'::character varying])::text[])))
);
CREATE SEQUENCE public.runs_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.runs_number_seq OWNED BY public.runs.number;
CREATE TABLE public.said_headers (
    document_id character varying(24) NOT NULL,
    type text,
    code text,
    code_key text,
    date text,
    issued_day date,
    issuer text,
    issuer_key text,
    title text,
    title_key text
);
CREATE TABLE public.settlements (
    document_id character varying(24) NOT NULL,
    mark character varying(64) NOT NULL,
    said_by text NOT NULL,
    said_at text NOT NULL
);
CREATE TABLE public.table_cells (
    document_id character varying(24) NOT NULL,
    table_position integer NOT NULL,
    "position" integer NOT NULL,
    row_number integer NOT NULL,
    column_number integer NOT NULL,
    row_span integer NOT NULL,
    column_span integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE TABLE public.task_events (
    task_id bigint NOT NULL,
    number integer NOT NULL
);
CREATE TABLE public.task_words (
    id bigint NOT NULL,
    document_id character varying(24) NOT NULL,
    task integer NOT NULL,
    words text NOT NULL
);
CREATE TABLE public.tasks (
    document_id character varying(24) NOT NULL,
    "position" integer NOT NULL,
    path text NOT NULL,
    text text NOT NULL,
    text_key text NOT NULL,
    inherited boolean NOT NULL,
    product text,
    page integer NOT NULL,
    quote text NOT NULL,
    rule text NOT NULL,
    box_left double precision,
    box_top double precision,
    box_right double precision,
    box_bottom double precision,
    confidence double precision,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote_ocr text,
    ref text DEFAULT ''::text NOT NULL,
    corrects integer,
    superseded boolean DEFAULT false NOT NULL
);
CREATE TABLE public.turned_tasks (
    task_id bigint NOT NULL
);
CREATE TABLE public.unit_aliases (
    unit_id character varying(80) NOT NULL,
    wording text NOT NULL
);
CREATE TABLE public.unit_names (
    id bigint NOT NULL,
    issuer boolean NOT NULL,
    name text NOT NULL,
    key text NOT NULL,
    sort text NOT NULL
);
CREATE TABLE public.units (
    id character varying(80) NOT NULL,
    form character varying(5) NOT NULL,
    name text NOT NULL,
    place character varying(80),
    record text,
    CONSTRAINT ck_units_form CHECK (((form)::text = ANY ((ARRAY['unit'::character varying, 'group'::character varying, 'open'::character varying])::text[])))
);
CREATE TABLE public.uploads (
    id text NOT NULL,
    name text NOT NULL,
    path text NOT NULL,
    said_by text NOT NULL,
    at text NOT NULL,
    size integer NOT NULL,
    pages_done integer NOT NULL,
    pages integer NOT NULL,
    state character varying(10) NOT NULL,
    fault_code text,
    fault_message text,
    fault_advice text,
    idempotency_key text,
    sha256 character varying(64) NOT NULL,
    CONSTRAINT ck_uploads_state CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'reading'::character varying, 'stored'::character varying, 'partial'::character varying, 'unchanged'::character varying, 'failed'::character varying])::text[])))
);
CREATE VIEW public.v_van_ban AS
 SELECT d.id AS ma_van_ban,
    NULLIF(COALESCE(s.code, d.code), ''::text) AS so_ky_hieu,
    NULLIF(COALESCE(s.type, d.type), ''::text) AS loai,
        CASE
            WHEN (s.date IS NULL) THEN d.issued_day
            ELSE s.issued_day
        END AS ngay_ban_hanh,
    NULLIF(COALESCE(s.date, d.date), ''::text) AS ngay_ghi_tren_van_ban,
    NULLIF(COALESCE(s.issuer, d.issuer), ''::text) AS co_quan_ban_hanh,
    NULLIF(COALESCE(s.title, d.title), ''::text) AS trich_yeu,
    d.signer_name AS nguoi_ky,
    d.page_count AS so_trang,
    f.path AS tep,
    d.valid_from AS hieu_luc_tu,
    d.valid_until AS hieu_luc_den
   FROM ((public.documents d
     JOIN public.files f ON ((f.id = d.file_id)))
     LEFT JOIN public.said_headers s ON (((s.document_id)::text = (d.id)::text)));
CREATE VIEW public.v_can_cu AS
 SELECT d.ma_van_ban,
    d.so_ky_hieu,
    d.co_quan_ban_hanh,
    d.trich_yeu,
    c.type AS loai_can_cu,
    c.code AS so_ky_hieu_can_cu,
    c.date AS ngay_can_cu,
    c.issuer AS co_quan_ban_hanh_can_cu,
    c.name AS ten_can_cu,
    c.provision AS dieu_khoan,
    c.quote AS nguyen_van,
    c.page AS trang,
    d.tep
   FROM (public.citations c
     JOIN public.v_van_ban d ON (((d.ma_van_ban)::text = (c.document_id)::text)))
  WHERE c.basis;
CREATE VIEW public.v_han AS
 SELECT (((t.document_id)::text || ':'::text) || t.ref) AS ma_nhiem_vu,
    d.so_ky_hieu,
    d.co_quan_ban_hanh,
    t.path AS muc,
    t.text AS noi_dung,
    a.text AS don_vi,
    COALESCE(a.unit, a.text) AS don_vi_chinh_thuc,
    l.text AS thoi_han,
        CASE l.kind
            WHEN 'date'::text THEN 'ngày'::text
            WHEN 'period'::text THEN 'khoảng thời gian'::text
            WHEN 'recurring'::text THEN 'định kỳ'::text
            WHEN 'relative'::text THEN 'tính từ mốc'::text
            WHEN 'ongoing'::text THEN 'thường xuyên'::text
            ELSE NULL::text
        END AS loai_han,
    l.due_day AS han,
    (l.due_day - ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date) AS con_lai_ngay,
    l.rrule AS dinh_ky,
    l.page AS trang,
    d.tep
   FROM (((public.tasks t
     JOIN public.v_van_ban d ON (((d.ma_van_ban)::text = (t.document_id)::text)))
     JOIN public.deadlines l ON ((((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position"))))
     LEFT JOIN public.assignments a ON ((((a.document_id)::text = (t.document_id)::text) AND (a.task = t."position") AND ((a.role)::text = 'lead'::text))))
  WHERE (NOT t.superseded);
CREATE VIEW public.v_nhiem_vu AS
 SELECT (((t.document_id)::text || ':'::text) || t.ref) AS ma_nhiem_vu,
    d.ma_van_ban,
    d.so_ky_hieu,
    d.loai,
    d.ngay_ban_hanh,
    d.ngay_ghi_tren_van_ban,
    d.co_quan_ban_hanh,
    d.trich_yeu,
    d.nguoi_ky,
    d.so_trang,
    d.tep,
    d.hieu_luc_tu,
    d.hieu_luc_den,
    t.path AS muc,
    t.text AS noi_dung,
        CASE a.role
            WHEN 'lead'::text THEN 'chủ trì'::text
            WHEN 'coordinate'::text THEN 'phối hợp'::text
            WHEN 'report_to'::text THEN 'báo cáo về'::text
            ELSE NULL::text
        END AS vai_tro,
    a.text AS don_vi,
    COALESCE(a.unit, a.text) AS don_vi_chinh_thuc,
    a.unit_sort AS thu_tu_don_vi,
    ( SELECT string_agg(l.text, '; '::text ORDER BY l."position") AS string_agg
           FROM public.deadlines l
          WHERE (((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position"))) AS thoi_han,
    ( SELECT min(l.due_day) AS min
           FROM public.deadlines l
          WHERE (((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position"))) AS han,
    ( SELECT min(l.rrule) AS min
           FROM public.deadlines l
          WHERE (((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position"))) AS dinh_ky,
    t.product AS san_pham,
    t.page AS trang,
    t.confidence AS do_tin_cay,
    (t.corrects IS NOT NULL) AS da_sua
   FROM ((public.tasks t
     JOIN public.v_van_ban d ON (((d.ma_van_ban)::text = (t.document_id)::text)))
     LEFT JOIN public.assignments a ON ((((a.document_id)::text = (t.document_id)::text) AND (a.task = t."position"))))
  WHERE (NOT t.superseded);
CREATE VIEW public.v_qua_han AS
 SELECT (((t.document_id)::text || ':'::text) || t.ref) AS ma_nhiem_vu,
    d.so_ky_hieu,
    d.co_quan_ban_hanh,
    t.path AS muc,
    t.text AS noi_dung,
    a.text AS don_vi,
    COALESCE(a.unit, a.text) AS don_vi_chinh_thuc,
    COALESCE(( SELECT min(l.text) AS min
           FROM public.deadlines l
          WHERE (((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position") AND (l.due_day = ('0001-01-01'::date + ((r.urgency - 1))::integer)))), ( SELECT string_agg(l.text, '; '::text ORDER BY l."position") AS string_agg
           FROM public.deadlines l
          WHERE (((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position")))) AS thoi_han,
    ('0001-01-01'::date + ((r.urgency - 1))::integer) AS han,
    (((((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date - '0001-01-01'::date) + 1) - r.urgency) AS qua_han_ngay,
    COALESCE(( SELECT min(l.page) AS min
           FROM public.deadlines l
          WHERE (((l.document_id)::text = (t.document_id)::text) AND (l.task = t."position") AND (l.due_day = ('0001-01-01'::date + ((r.urgency - 1))::integer)))), t.page) AS trang,
    d.tep
   FROM ((((public.register r
     JOIN public.task_words w ON ((w.id = r.task_id)))
     JOIN public.tasks t ON ((((t.document_id)::text = (w.document_id)::text) AND (t."position" = w.task))))
     JOIN public.v_van_ban d ON (((d.ma_van_ban)::text = (t.document_id)::text)))
     LEFT JOIN public.assignments a ON ((((a.document_id)::text = (t.document_id)::text) AND (a.task = t."position") AND ((a.role)::text = 'lead'::text))))
  WHERE ((r.name_id = 0) AND (r.standing = 0) AND (r.urgency < ((((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date - '0001-01-01'::date) + 1)));
CREATE VIEW public.v_vien_dan AS
 SELECT c.cited AS ma_vien_dan,
    max(c.type) AS loai,
    max(c.code) AS so_ky_hieu,
    max(c.date) AS ngay,
    max(c.issuer) AS co_quan_ban_hanh,
    max(c.name) AS ten,
    count(*) AS so_lan,
    count(DISTINCT c.document_id) AS so_van_ban,
    count(DISTINCT
        CASE
            WHEN c.basis THEN c.document_id
            ELSE NULL::character varying
        END) AS so_van_ban_lam_can_cu
   FROM public.citations c
  WHERE (c.cited IS NOT NULL)
  GROUP BY c.cited;
CREATE TABLE public.webhooks (
    id text NOT NULL,
    url text NOT NULL,
    secret text NOT NULL,
    events text NOT NULL,
    made_by text NOT NULL,
    made_at text NOT NULL,
    revoked_at text
);
ALTER TABLE ONLY public.audit ALTER COLUMN number SET DEFAULT nextval('public.audit_number_seq'::regclass);
ALTER TABLE ONLY public.corrections ALTER COLUMN number SET DEFAULT nextval('public.corrections_number_seq'::regclass);
ALTER TABLE ONLY public.deliveries ALTER COLUMN number SET DEFAULT nextval('public.deliveries_number_seq'::regclass);
ALTER TABLE ONLY public.progress ALTER COLUMN number SET DEFAULT nextval('public.progress_number_seq'::regclass);
ALTER TABLE ONLY public.runs ALTER COLUMN number SET DEFAULT nextval('public.runs_number_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0010');
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 0, 'lead', 0, 'Phòng Nội vụ', 'phong noi vu', NULL, NULL, false, 1, 'Phòng Nội vụ', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 64, 76, NULL, '51414847400147494201585600001000050005', '?bc362606573fa80e741639f', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 0, 'coordinate', 0, 'Công an huyện', 'cong an huyen', NULL, NULL, false, 1, 'Công an huyện', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 99, 112, NULL, '3449474001304701415661384700000000000005', '?56744b8b14373aaa06e9580', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 0, 'report_to', 0, 'UBND huyện', 'ubnd huyen', 'Ủy ban nhân dân huyện Sơn Hà', 'uy ban nhan dan huyen son ha', false, 1, 'UBND huyện', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 130, 140, NULL, '56610133304701474132470135324701415661384701545047014130002000000000000000000500000001', '?9e95c877cfd11b5db370a78', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 1, 'lead', 0, 'Phòng Tài chính - Kế hoạch', 'phong tai chinh ke hoach', NULL, NULL, false, 1, 'Phòng Tài chính - Kế hoạch', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 163, 189, NULL, '514148474001553042013441424741014438014148303441000010000100004000040005', '?64e31e1495ea2f410415172', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 2, 'lead', 0, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', NULL, NULL, true, 1, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL, '5633473501343034016030015541420155533247000000004000300050004', '?7f870dd7e9c31cd5764ce84', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 3, 'lead', 0, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', NULL, NULL, true, 1, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL, '5633473501343034016030015541420155533247000000004000300050004', '?7f870dd7e9c31cd5764ce84', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 4, 'lead', 0, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', NULL, NULL, true, 1, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL, '5633473501343034016030015541420155533247000000004000300050004', '?7f870dd7e9c31cd5764ce84', NULL);
INSERT INTO public.assignments VALUES ('6b86b273ff34fce1-1', 5, 'lead', 0, 'Đài Truyền thanh huyện', 'dai truyen thanh huyen', NULL, NULL, false, 1, 'Đài Truyền thanh huyện', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 419, NULL, '3630420155535661384701554130474101415661384700010000001000000000005', '?f25f46cad16d399220677e0', NULL);
INSERT INTO public.citations VALUES ('6b86b273ff34fce1-1', 0, 'opening', 'NĐ', '61/2018/NĐ-CP', '61 2018 nd cp', '2018-04-23', 'Chính phủ', NULL, NULL, true, 1, 'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;', 'full-citation', 0.1, 0.25, 0.9, 0.3, 0.875, 0, 63, 'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phu;', '61 2018 nd cp');
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 0, 0, 'date', 'trước ngày 10/4/2023', false, '2023-04-10', '2023-04-10', NULL, NULL, NULL, NULL, NULL, 1, 'trước ngày 10/4/2023', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 141, 161, NULL);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 1, 0, 'period', 'trong quý II/2023', false, '2023-06-30', '2023-06-30', '2023-04-01', NULL, NULL, NULL, NULL, 1, 'trong quý II/2023', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 206, 223, NULL);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 2, 0, 'recurring', 'trước ngày 15 hằng tháng', false, NULL, NULL, NULL, 'FREQ=MONTHLY;BYMONTHDAY=15', NULL, NULL, NULL, 1, 'trước ngày 15 hằng tháng', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 264, 288, NULL);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 3, 0, 'relative', 'trong 05 ngày làm việc kể từ ngày nhận được', false, NULL, NULL, NULL, NULL, 'P5D', true, 'receipt', 1, 'trong 05 ngày làm việc kể từ ngày nhận được', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 299, 342, NULL);
INSERT INTO public.deadlines VALUES ('6b86b273ff34fce1-1', 4, 0, 'ongoing', 'Thường xuyên', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'Thường xuyên', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 356, 368, NULL);
INSERT INTO public.document_tables VALUES ('6b86b273ff34fce1-1', 0, 2, 452, 471);
INSERT INTO public.document_words VALUES (908432156173336576, '6b86b273ff34fce1-1', '04 ct ubnd vao chi thi pdf');
INSERT INTO public.documents VALUES ('6b86b273ff34fce1-1', '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', 1, 2, 'CT', '04', 'CT-UBND', '04/CT-UBND', '04 ct ubnd', '2023-03-30', 'Sơn Hà', 'Ủy ban nhân dân huyện Sơn Hà', 'uy ban nhan dan huyen son ha', 'tăng cường cải cách hành chính trên địa bàn huyện', 'tang cuong cai cach hanh chinh tren dia ban huyen', 'Nguyễn Văn An', 'Chủ tịch', 'TM. ỦY BAN NHÂN DÂN', 'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.
Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.
UBND các xã, thị trấn:
Báo cáo kết quả trước ngày 15 hằng tháng.
Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.
Thường xuyên tuyên truyền đến người dân.
Đài Truyền thanh huyện đưa tin về cải cách hành chính.
Sở Y tế
Quý IV/2023
Kế hoạch số 12/KH-UBND ngày 05/01/2023.', '2023-03-30', NULL, NULL);
INSERT INTO public.files VALUES ('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', 'vao/chi-thi.pdf', 'vao chi thi pdf', 'ok', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.files VALUES ('d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', 'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', 'vao/hong.pdf', 'vao hong pdf', 'failed', 'damaged', 'Tệp PDF bị hỏng.', 'Xin bản khác.', 'read', NULL);
INSERT INTO public.finding_passages VALUES ('6b86b273ff34fce1-1', 0, 1, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 451, NULL);
INSERT INTO public.findings VALUES ('6b86b273ff34fce1-1', 0, 'no-deadline', 'note', 'Nhiệm vụ không có thời hạn.', '4', 1, false);
INSERT INTO public.findings VALUES ('6b86b273ff34fce1-1', 1, 'no-seal', 'doubt', 'Không thấy dấu.', NULL, NULL, false);
INSERT INTO public.footnotes VALUES ('6b86b273ff34fce1-1', 0, '1', 2, 472, 511);
INSERT INTO public.header_entries VALUES ('6b86b273ff34fce1-1', 0, 'addressee', 'Các phòng, ban');
INSERT INTO public.header_entries VALUES ('6b86b273ff34fce1-1', 0, 'recipient', 'Như trên');
INSERT INTO public.header_entries VALUES ('6b86b273ff34fce1-1', 1, 'recipient', 'Lưu: VT');
INSERT INTO public.header_passages VALUES ('6b86b273ff34fce1-1', 0, 'date', 1, '23/4/2018', 'date-line', 0.1, 0.25, 0.9, 0.3, 0.875, 39, 48, NULL);
INSERT INTO public.inputs VALUES ('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', 'vao/chi-thi.pdf', 'stored', NULL, 0, 0, NULL, NULL, NULL);
INSERT INTO public.inputs VALUES ('d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', 'vao/hong.pdf', 'quarantined', NULL, 0, 0, NULL, NULL, NULL);
INSERT INTO public.issuer_words VALUES ('ban', 20032483742215197);
INSERT INTO public.issuer_words VALUES ('dan', 20032483742215197);
INSERT INTO public.issuer_words VALUES ('ha', 20032483742215197);
INSERT INTO public.issuer_words VALUES ('huyen', 20032483742215197);
INSERT INTO public.issuer_words VALUES ('nhan', 20032483742215197);
INSERT INTO public.issuer_words VALUES ('son', 20032483742215197);
INSERT INTO public.issuer_words VALUES ('uy', 20032483742215197);
INSERT INTO public.item_cells VALUES ('6b86b273ff34fce1-1', 6, 0, 'task', 397, 451);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 0, '1', '1.', NULL, 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', false, 1, 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 64, 162, NULL);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 1, '2', '2.', NULL, 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', false, 1, 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 163, 224, NULL);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 2, '3', '3.', NULL, 'UBND các xã, thị trấn:', true, 2, 'UBND các xã, thị trấn:', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 3, '3/a', 'a)', '3', 'Báo cáo kết quả trước ngày 15 hằng tháng.', false, 2, 'Báo cáo kết quả trước ngày 15 hằng tháng.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 248, 289, NULL);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 4, '3/b', 'b)', '3', 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', false, 2, 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 290, 355, NULL);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 5, '3/c', 'c)', '3', 'Thường xuyên tuyên truyền đến người dân.', false, 2, 'Thường xuyên tuyên truyền đến người dân.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 356, 396, NULL);
INSERT INTO public.items VALUES ('6b86b273ff34fce1-1', 6, '4', '4.', NULL, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', false, 1, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'marker', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 451, NULL);
INSERT INTO public.lead_sources VALUES ('6b86b273ff34fce1-1', 2, 2, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL);
INSERT INTO public.lead_sources VALUES ('6b86b273ff34fce1-1', 3, 2, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL);
INSERT INTO public.lead_sources VALUES ('6b86b273ff34fce1-1', 4, 2, 'UBND các xã, thị trấn:', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 225, 247, NULL);
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 0, '1', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 1, '2', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 2, '3', 'heading', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 3, '3/a', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 4, '3/b', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 5, '3/c', 'task', 'directs');
INSERT INTO public.ledger VALUES ('6b86b273ff34fce1-1', 6, '4', 'task', 'directs');
INSERT INTO public.pages VALUES ('6b86b273ff34fce1-1', 0, 'text');
INSERT INTO public.pages VALUES ('6b86b273ff34fce1-1', 1, 'ocr');
INSERT INTO public.readings VALUES ('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', '\x789c7590cf4ac34010c65f65d8f3986c3649d35cd58b97a28882841c367fb6098624a4db629fc0b347f16045c48ba088a706f110f03df2266e52b13954423eb29bef37f3cd780692052ff43049f764926a6524089251301e05cc3185302d11c6861ba91b6ac542d8dc14b663393ce256cc3963c2882c37a4466cb3280a9cb1630756a04af0b2ccd290cbb4c8f5bea8e7a956455811b45d5ba338b698d27c9e6548d1f391aa53e7f1a866a803b395b8ea357d24c749f39e4f61d2d6b7292cdafa09c2a4ad9f4156cd0b42a9be6f5250fa58767fef5238683e949fe790cc976d7d9d43d5ac6056340f1221681e0a083b39db9f1cfe3964f5fda6d810f269b35a8241754b6794995a179da2bd2b18d5d4bc9b1904cf66b18fde08dd5dcede3330fa28ab79bc91df1b05332432be92a45f06ddb11eb6ab76178fa2a19eced023e4b4adefe10264bbfe221dbe6d3d68b781d8003b99379f7074de0ffe1fe7f7ac8924c8787eb9cd4a64c5d5d265d5ae5ff32919c4ee881f4dc1c8b5', 'deba0a984e8869c1dd4cc92b693be7ac2f38c3a5f15e8ce35b0ecd899c03353a');
INSERT INTO public.register VALUES (0, 0, 738620, 908432156173336576, 0, 0);
INSERT INTO public.register VALUES (18042385145080916, 0, 738620, 908432156173336576, 1, 0);
INSERT INTO public.register VALUES (6763079408308555, 0, 738620, 908432156173336576, 2, 0);
INSERT INTO public.register VALUES (70132652010929969, 0, 738620, 908432156173336576, 3, 0);
INSERT INTO public.register VALUES (20032483742215197, 0, 738620, 908432156173336576, 4, 0);
INSERT INTO public.register VALUES (0, 0, 738701, 908432156173336577, 0, 0);
INSERT INTO public.register VALUES (41470015248825222, 0, 738701, 908432156173336577, 1, 0);
INSERT INTO public.register VALUES (20032483742215197, 0, 738701, 908432156173336577, 4, 0);
INSERT INTO public.register VALUES (0, 0, 74783975347, 908432156173336578, 0, 0);
INSERT INTO public.register VALUES (27271079290805496, 0, 74783975347, 908432156173336578, 1, 0);
INSERT INTO public.register VALUES (20032483742215197, 0, 74783975347, 908432156173336578, 4, 0);
INSERT INTO public.register VALUES (0, 0, 1099515627776, 908432156173336579, 0, 0);
INSERT INTO public.register VALUES (27271079290805496, 0, 1099515627776, 908432156173336579, 1, 0);
INSERT INTO public.register VALUES (20032483742215197, 0, 1099515627776, 908432156173336579, 4, 0);
INSERT INTO public.register VALUES (0, 0, 1099515627777, 908432156173336580, 0, 0);
INSERT INTO public.register VALUES (27271079290805496, 0, 1099515627777, 908432156173336580, 1, 0);
INSERT INTO public.register VALUES (20032483742215197, 0, 1099515627777, 908432156173336580, 4, 0);
INSERT INTO public.register VALUES (0, 0, 1099515627778, 908432156173336581, 0, 0);
INSERT INTO public.register VALUES (8745505905818506, 0, 1099515627778, 908432156173336581, 1, 0);
INSERT INTO public.register VALUES (20032483742215197, 0, 1099515627778, 908432156173336581, 4, 0);
INSERT INTO public.rules VALUES (74779975347, 'FREQ=MONTHLY;BYMONTHDAY=15');
INSERT INTO public.table_cells VALUES ('6b86b273ff34fce1-1', 0, 0, 0, 0, 1, 1, 452, 459);
INSERT INTO public.table_cells VALUES ('6b86b273ff34fce1-1', 0, 1, 0, 1, 1, 1, 460, 471);
INSERT INTO public.task_words VALUES (908432156173336576, '6b86b273ff34fce1-1', 0, 'phong noi vu chu tri phoi hop voi cong an huyen ra soat bao cao ubnd huyen truoc ngay 10 4 2023 phong noi vu cong an huyen ubnd huyen uy ban nhan dan huyen son ha truoc ngay 10 4 2023 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO public.task_words VALUES (908432156173336577, '6b86b273ff34fce1-1', 1, 'phong tai chinh ke hoach bo tri kinh phi trong quy ii 2023 quyet dinh giao du toan phong tai chinh ke hoach trong quy ii 2023 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO public.task_words VALUES (908432156173336578, '6b86b273ff34fce1-1', 2, 'bao cao ket qua truoc ngay 15 hang thang ubnd cac xa thi tran truoc ngay 15 hang thang 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO public.task_words VALUES (908432156173336579, '6b86b273ff34fce1-1', 3, 'niem yet trong 05 ngay lam viec ke tu ngay nhan duoc chi thi nay ubnd cac xa thi tran trong 05 ngay lam viec ke tu ngay nhan duoc 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO public.task_words VALUES (908432156173336580, '6b86b273ff34fce1-1', 4, 'thuong xuyen tuyen truyen den nguoi dan ubnd cac xa thi tran thuong xuyen 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO public.task_words VALUES (908432156173336581, '6b86b273ff34fce1-1', 5, 'dai truyen thanh huyen dua tin ve cai cach hanh chinh dai truyen thanh huyen 04 ct ubnd tang cuong cai cach hanh chinh tren dia ban huyen uy ban nhan dan huyen son ha');
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 0, '1', 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', 'phong noi vu chu tri phoi hop voi cong an huyen ra soat bao cao ubnd huyen truoc ngay 10 4 2023', false, NULL, 1, 'Phòng Nội vụ chủ trì, phối hợp với Công an huyện rà soát, báo cáo UBND huyện trước ngày 10/4/2023.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 64, 162, NULL, '1', NULL, false);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 1, '2', 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', 'phong tai chinh ke hoach bo tri kinh phi trong quy ii 2023', false, 'Quyết định giao dự toán', 1, 'Phòng Tài chính - Kế hoạch bố trí kinh phí trong quý II/2023.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 163, 224, NULL, '2', NULL, false);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 2, '3/a', 'Báo cáo kết quả trước ngày 15 hằng tháng.', 'bao cao ket qua truoc ngay 15 hang thang', true, NULL, 2, 'Báo cáo kết quả trước ngày 15 hằng tháng.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 248, 289, NULL, '3/a', NULL, false);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 3, '3/b', 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', 'niem yet trong 05 ngay lam viec ke tu ngay nhan duoc chi thi nay', true, NULL, 2, 'Niêm yết trong 05 ngày làm việc kể từ ngày nhận được Chỉ thị này.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 290, 355, NULL, '3/b', NULL, false);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 4, '3/c', 'Thường xuyên tuyên truyền đến người dân.', 'thuong xuyen tuyen truyen den nguoi dan', true, NULL, 2, 'Thường xuyên tuyên truyền đến người dân.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 356, 396, NULL, '3/c', NULL, false);
INSERT INTO public.tasks VALUES ('6b86b273ff34fce1-1', 5, '4', 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'dai truyen thanh huyen dua tin ve cai cach hanh chinh', false, NULL, 1, 'Đài Truyền thanh huyện đưa tin về cải cách hành chính.', 'by-hand', 0.1, 0.25, 0.9, 0.3, 0.875, 397, 451, NULL, '4', NULL, false);
INSERT INTO public.unit_aliases VALUES ('?56744b8b14373aaa06e9580', 'cong an huyen');
INSERT INTO public.unit_aliases VALUES ('?64e31e1495ea2f410415172', 'phong tai chinh ke hoach');
INSERT INTO public.unit_aliases VALUES ('?7f870dd7e9c31cd5764ce84', 'ubnd cac xa thi tran');
INSERT INTO public.unit_aliases VALUES ('?9e95c877cfd11b5db370a78', 'ubnd huyen');
INSERT INTO public.unit_aliases VALUES ('?9e95c877cfd11b5db370a78', 'uy ban nhan dan huyen son ha');
INSERT INTO public.unit_aliases VALUES ('?bc362606573fa80e741639f', 'phong noi vu');
INSERT INTO public.unit_aliases VALUES ('?f25f46cad16d399220677e0', 'dai truyen thanh huyen');
INSERT INTO public.unit_names VALUES (18042385145080916, false, 'Phòng Nội vụ', 'phong noi vu', '51414847400147494201585600001000050005');
INSERT INTO public.unit_names VALUES (20032483742215197, true, 'Ủy ban nhân dân huyện Sơn Hà', 'uy ban nhan dan huyen son ha', '56610133304701474132470135324701415661384701545047014130002000000000000000000500000001');
INSERT INTO public.unit_names VALUES (27271079290805496, false, 'UBND các xã, thị trấn', 'ubnd cac xa thi tran', '5633473501343034016030015541420155533247000000004000300050004');
INSERT INTO public.unit_names VALUES (41470015248825222, false, 'Phòng Tài chính - Kế hoạch', 'phong tai chinh ke hoach', '514148474001553042013441424741014438014148303441000010000100004000040005');
INSERT INTO public.unit_names VALUES (6763079408308555, false, 'Công an huyện', 'cong an huyen', '3449474001304701415661384700000000000005');
INSERT INTO public.unit_names VALUES (70132652010929969, false, 'Ủy ban nhân dân huyện Sơn Hà', 'uy ban nhan dan huyen son ha', '56610133304701474132470135324701415661384701545047014130002000000000000000000500000001');
INSERT INTO public.unit_names VALUES (8745505905818506, false, 'Đài Truyền thanh huyện', 'dai truyen thanh huyen', '3630420155535661384701554130474101415661384700010000001000000000005');
INSERT INTO public.units VALUES ('?56744b8b14373aaa06e9580', 'open', 'Công an huyện', NULL, NULL);
INSERT INTO public.units VALUES ('?64e31e1495ea2f410415172', 'open', 'Phòng Tài chính - Kế hoạch', NULL, NULL);
INSERT INTO public.units VALUES ('?7f870dd7e9c31cd5764ce84', 'open', 'UBND các xã, thị trấn', NULL, NULL);
INSERT INTO public.units VALUES ('?9e95c877cfd11b5db370a78', 'open', 'Ủy ban nhân dân huyện Sơn Hà', NULL, NULL);
INSERT INTO public.units VALUES ('?bc362606573fa80e741639f', 'open', 'Phòng Nội vụ', NULL, NULL);
INSERT INTO public.units VALUES ('?f25f46cad16d399220677e0', 'open', 'Đài Truyền thanh huyện', NULL, NULL);
SELECT pg_catalog.setval('public.audit_number_seq', 1, false);
SELECT pg_catalog.setval('public.corrections_number_seq', 1, false);
SELECT pg_catalog.setval('public.deliveries_number_seq', 1, false);
SELECT pg_catalog.setval('public.progress_number_seq', 1, false);
SELECT pg_catalog.setval('public.runs_number_seq', 1, false);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (name);
ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT pk_api_tokens PRIMARY KEY (id);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT pk_assignments PRIMARY KEY (document_id, task, role, "position");
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (number);
ALTER TABLE ONLY public.citations
    ADD CONSTRAINT pk_citations PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT pk_corrections PRIMARY KEY (number);
ALTER TABLE ONLY public.deadlines
    ADD CONSTRAINT pk_deadlines PRIMARY KEY (document_id, task, "position");
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (number);
ALTER TABLE ONLY public.desk_sessions
    ADD CONSTRAINT pk_desk_sessions PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.document_tables
    ADD CONSTRAINT pk_document_tables PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.document_words
    ADD CONSTRAINT pk_document_words PRIMARY KEY (id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT pk_documents PRIMARY KEY (id);
ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT pk_feeds PRIMARY KEY (id);
ALTER TABLE ONLY public.files
    ADD CONSTRAINT pk_files PRIMARY KEY (id);
ALTER TABLE ONLY public.finding_passages
    ADD CONSTRAINT pk_finding_passages PRIMARY KEY (document_id, finding);
ALTER TABLE ONLY public.findings
    ADD CONSTRAINT pk_findings PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.footnotes
    ADD CONSTRAINT pk_footnotes PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.header_entries
    ADD CONSTRAINT pk_header_entries PRIMARY KEY (document_id, "position", kind);
ALTER TABLE ONLY public.header_passages
    ADD CONSTRAINT pk_header_passages PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.inputs
    ADD CONSTRAINT pk_inputs PRIMARY KEY (id);
ALTER TABLE ONLY public.issuer_words
    ADD CONSTRAINT pk_issuer_words PRIMARY KEY (word, name_id);
ALTER TABLE ONLY public.item_cells
    ADD CONSTRAINT pk_item_cells PRIMARY KEY (document_id, item, "position");
ALTER TABLE ONLY public.items
    ADD CONSTRAINT pk_items PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.lead_sources
    ADD CONSTRAINT pk_lead_sources PRIMARY KEY (document_id, task);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT pk_ledger PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.pages
    ADD CONSTRAINT pk_pages PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.progress
    ADD CONSTRAINT pk_progress PRIMARY KEY (number);
ALTER TABLE ONLY public.readings
    ADD CONSTRAINT pk_readings PRIMARY KEY (file_id);
ALTER TABLE ONLY public.register
    ADD CONSTRAINT pk_register PRIMARY KEY (name_id, standing, urgency, task_id, role, later);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT pk_reviews PRIMARY KEY (document_id, path);
ALTER TABLE ONLY public.rules
    ADD CONSTRAINT pk_rules PRIMARY KEY (id);
ALTER TABLE ONLY public.runs
    ADD CONSTRAINT pk_runs PRIMARY KEY (number);
ALTER TABLE ONLY public.said_headers
    ADD CONSTRAINT pk_said_headers PRIMARY KEY (document_id);
ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT pk_settlements PRIMARY KEY (document_id, mark);
ALTER TABLE ONLY public.table_cells
    ADD CONSTRAINT pk_table_cells PRIMARY KEY (document_id, table_position, "position");
ALTER TABLE ONLY public.task_events
    ADD CONSTRAINT pk_task_events PRIMARY KEY (task_id, number);
ALTER TABLE ONLY public.task_words
    ADD CONSTRAINT pk_task_words PRIMARY KEY (id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT pk_tasks PRIMARY KEY (document_id, "position");
ALTER TABLE ONLY public.turned_tasks
    ADD CONSTRAINT pk_turned_tasks PRIMARY KEY (task_id);
ALTER TABLE ONLY public.unit_aliases
    ADD CONSTRAINT pk_unit_aliases PRIMARY KEY (unit_id, wording);
ALTER TABLE ONLY public.unit_names
    ADD CONSTRAINT pk_unit_names PRIMARY KEY (id);
ALTER TABLE ONLY public.units
    ADD CONSTRAINT pk_units PRIMARY KEY (id);
ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT pk_uploads PRIMARY KEY (id);
ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT pk_webhooks PRIMARY KEY (id);
ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT uq_api_tokens_token_hash UNIQUE (token_hash);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT uq_deliveries_webhook_event_key UNIQUE (webhook, event, key);
ALTER TABLE ONLY public.document_words
    ADD CONSTRAINT uq_document_words_document_id UNIQUE (document_id);
ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT uq_feeds_token_hash UNIQUE (token_hash);
ALTER TABLE ONLY public.files
    ADD CONSTRAINT uq_files_sha256 UNIQUE (sha256);
ALTER TABLE ONLY public.task_words
    ADD CONSTRAINT uq_task_words_document_id_task UNIQUE (document_id, task);
ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uq_uploads_idempotency_key UNIQUE (idempotency_key);
CREATE INDEX ix_api_tokens_account ON public.api_tokens USING btree (account);
CREATE INDEX ix_assignments_named_id ON public.assignments USING btree (named_id);
CREATE INDEX ix_citations_cited ON public.citations USING hash (cited);
CREATE INDEX ix_citations_code_key ON public.citations USING hash (code_key);
CREATE INDEX ix_corrections_document_id ON public.corrections USING btree (document_id);
CREATE INDEX ix_deadlines_due_day ON public.deadlines USING btree (due_day);
CREATE INDEX ix_deliveries_next_at ON public.deliveries USING btree (next_at);
CREATE INDEX ix_desk_sessions_account ON public.desk_sessions USING btree (account);
CREATE INDEX ix_document_words_words ON public.document_words USING gin (to_tsvector('simple'::regconfig, words));
CREATE INDEX ix_documents_code_key ON public.documents USING hash (code_key);
CREATE INDEX ix_documents_file_id ON public.documents USING btree (file_id);
CREATE INDEX ix_documents_issued_day ON public.documents USING btree (issued_day);
CREATE INDEX ix_files_path ON public.files USING hash (path);
CREATE INDEX ix_findings_code ON public.findings USING btree (code);
CREATE INDEX ix_inputs_path ON public.inputs USING hash (path);
CREATE INDEX ix_inputs_state ON public.inputs USING btree (state);
CREATE INDEX ix_inputs_token ON public.inputs USING btree (token);
CREATE INDEX ix_progress_document_id ON public.progress USING btree (document_id);
CREATE INDEX ix_progress_on_day ON public.progress USING btree (on_day);
CREATE INDEX ix_register_task_id ON public.register USING btree (task_id, name_id);
CREATE INDEX ix_task_events_number ON public.task_events USING btree (number);
CREATE INDEX ix_task_words_words ON public.task_words USING gin (to_tsvector('simple'::regconfig, words));
CREATE INDEX ix_units_place ON public.units USING btree (place);
CREATE INDEX ix_uploads_at ON public.uploads USING btree (at);
ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT fk_api_tokens_accounts FOREIGN KEY (account) REFERENCES public.accounts(name) ON DELETE CASCADE;
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT fk_assignments_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.citations
    ADD CONSTRAINT fk_citations_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.deadlines
    ADD CONSTRAINT fk_deadlines_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_webhooks FOREIGN KEY (webhook) REFERENCES public.webhooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.desk_sessions
    ADD CONSTRAINT fk_desk_sessions_accounts FOREIGN KEY (account) REFERENCES public.accounts(name) ON DELETE CASCADE;
ALTER TABLE ONLY public.document_tables
    ADD CONSTRAINT fk_document_tables_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.document_words
    ADD CONSTRAINT fk_document_words_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_files FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.finding_passages
    ADD CONSTRAINT fk_finding_passages_findings FOREIGN KEY (document_id, finding) REFERENCES public.findings(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.findings
    ADD CONSTRAINT fk_findings_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.footnotes
    ADD CONSTRAINT fk_footnotes_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.header_entries
    ADD CONSTRAINT fk_header_entries_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.header_passages
    ADD CONSTRAINT fk_header_passages_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.issuer_words
    ADD CONSTRAINT fk_issuer_words_unit_names FOREIGN KEY (name_id) REFERENCES public.unit_names(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.item_cells
    ADD CONSTRAINT fk_item_cells_items FOREIGN KEY (document_id, item) REFERENCES public.items(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.items
    ADD CONSTRAINT fk_items_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lead_sources
    ADD CONSTRAINT fk_lead_sources_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT fk_ledger_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pages
    ADD CONSTRAINT fk_pages_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.readings
    ADD CONSTRAINT fk_readings_files FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.register
    ADD CONSTRAINT fk_register_task_words FOREIGN KEY (task_id) REFERENCES public.task_words(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.said_headers
    ADD CONSTRAINT fk_said_headers_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.table_cells
    ADD CONSTRAINT fk_table_cells_document_tables FOREIGN KEY (document_id, table_position) REFERENCES public.document_tables(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.task_events
    ADD CONSTRAINT fk_task_events_progress FOREIGN KEY (number) REFERENCES public.progress(number) ON DELETE CASCADE;
ALTER TABLE ONLY public.task_events
    ADD CONSTRAINT fk_task_events_task_words FOREIGN KEY (task_id) REFERENCES public.task_words(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.task_words
    ADD CONSTRAINT fk_task_words_tasks FOREIGN KEY (document_id, task) REFERENCES public.tasks(document_id, "position") ON DELETE CASCADE;
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_documents FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.turned_tasks
    ADD CONSTRAINT fk_turned_tasks_task_words FOREIGN KEY (task_id) REFERENCES public.task_words(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unit_aliases
    ADD CONSTRAINT fk_unit_aliases_units FOREIGN KEY (unit_id) REFERENCES public.units(id) ON DELETE CASCADE;
