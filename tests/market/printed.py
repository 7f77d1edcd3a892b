"""What the two reports print, typed from them a second time: nothing here is read from `roadmaps/`.

Shares are percent of postings as printed (`15-20` is a range), salaries are US dollars a year.
"""

CRITICAL, HIGH, MEDIUM, NICE, NOT = "critical", "high", "medium", "nice", "not-required"

# ── demand report: role headings and the twelve measured tables ───────────────────────────────────

ROLE_TOTALS = {
    "ml-engineer": (8764, 224_000),
    "ai-engineer": (3384, 225_000),
    "llm-engineer": (3809, 220_000),
    "mlops-engineer": (232, 212_000),
    "deep-learning-engineer": (384, 243_000),
    "ai-research": (492, 238_000),
}

MEASURED = {
    "ml-engineer/mid": (3998, 215_000, {
        "tensorflow": ("87.7", CRITICAL), "python": ("74.5", CRITICAL), "aws": ("61.9", HIGH),
        "pytorch": ("56.3", HIGH), "kubernetes": ("15.0", MEDIUM), "llm-apis": ("7.0", NICE),
    }),
    "ml-engineer/senior": (2853, 235_000, {
        "tensorflow": ("91.9", CRITICAL), "python": ("81.3", CRITICAL), "pytorch": ("63.8", CRITICAL),
        "aws": ("58.8", HIGH), "kubernetes": ("16.9", MEDIUM), "llm-apis": ("13.8", MEDIUM),
    }),
    "ai-engineer/mid": (1743, 199_000, {
        "tensorflow": ("81.2", CRITICAL), "python": ("77.6", CRITICAL), "aws": ("47.4", HIGH),
        "pytorch": ("38.2", HIGH), "llm-apis": ("31.6", HIGH), "kubernetes": ("16.4", MEDIUM),
    }),
    "ai-engineer/senior": (1054, 213_000, {
        "tensorflow": ("93.5", CRITICAL), "python": ("84.1", CRITICAL), "pytorch": ("64.8", CRITICAL),
        "aws": ("60.2", HIGH), "llm-apis": ("20.6", MEDIUM), "kubernetes": ("14.2", MEDIUM),
    }),
    "llm-engineer/mid": (1735, 205_000, {
        "tensorflow": ("76.6", CRITICAL), "python": ("63.2", CRITICAL), "aws": ("52.6", HIGH),
        "pytorch": ("28.8", HIGH), "llm-apis": ("12.5", MEDIUM), "kubernetes": ("10.5", MEDIUM),
    }),
    "llm-engineer/senior": (1140, 231_000, {
        "tensorflow": ("84.6", CRITICAL), "aws": ("68.9", CRITICAL), "python": ("30.4", HIGH),
        "pytorch": ("12.9", MEDIUM), "llm-apis": ("7.8", MEDIUM), "kubernetes": ("6.7", NICE),
    }),
    "mlops-engineer/mid": (88, 180_000, {
        "python": ("73.9", CRITICAL), "tensorflow": ("73.9", CRITICAL), "kubernetes": ("69.3", CRITICAL),
        "aws": ("64.8", CRITICAL), "pytorch": ("35.2", HIGH), "llm-apis": ("4.5", NICE),
    }),
    "mlops-engineer/senior": (76, 213_000, {
        "tensorflow": ("93.4", CRITICAL), "python": ("82.9", CRITICAL), "aws": ("76.3", CRITICAL),
        "kubernetes": ("72.4", CRITICAL), "pytorch": ("19.7", MEDIUM), "llm-apis": ("5.3", NICE),
    }),
    "deep-learning-engineer/mid": (205, 205_000, {
        "python": ("93.7", CRITICAL), "tensorflow": ("79.0", CRITICAL), "aws": ("60.5", HIGH),
        "pytorch": ("17.6", MEDIUM), "kubernetes": ("0.0", NOT), "llm-apis": ("0.0", NOT),
    }),
    "deep-learning-engineer/senior": (179, 281_000, {
        "python": ("91.6", CRITICAL), "tensorflow": ("81.0", CRITICAL), "pytorch": ("49.7", HIGH),
        "aws": ("44.1", HIGH), "kubernetes": ("2.8", NICE), "llm-apis": ("1.7", NICE),
    }),
    "ai-research/mid": (377, 239_000, {
        "python": ("74.8", CRITICAL), "tensorflow": ("66.8", CRITICAL), "pytorch": ("60.5", CRITICAL),
        "aws": ("27.9", HIGH), "llm-apis": ("9.5", MEDIUM), "kubernetes": ("4.0", NICE),
    }),
    "ai-research/senior": (94, 244_000, {
        "tensorflow": ("86.2", CRITICAL), "pytorch": ("71.3", CRITICAL), "aws": ("56.4", HIGH),
        "python": ("50.0", HIGH), "llm-apis": ("22.3", MEDIUM), "kubernetes": ("2.1", NICE),
    }),
}  # fmt: skip

# ── demand report: the career paths, stage by stage ────────────────────────────────────────────────
# (role, from, to) → (salaries, must, nice); each item as (printed words, what it stands for).

STAGES = {
    ("ml-engineer", "entry", "mid"): ((180_000, 215_000), [
        ("Python (NumPy, Pandas, Scikit-learn)", "python numpy pandas scikit-learn"),
        ("TensorFlow (Keras API)", "tensorflow keras"),
        ("SQL (Data manipulation)", "sql"),
        ("Statistics & ML fundamentals", "statistics ml-fundamentals"),
    ], [
        ("PyTorch basics", "pytorch"),
        ("AWS (SageMaker)", "aws sagemaker"),
        ("Git/GitHub", "git"),
    ]),
    ("ml-engineer", "mid", "senior"): ((215_000, 235_000), [
        ("PyTorch (production experience)", "pytorch"),
        ("AWS (EC2, S3, SageMaker)", "aws sagemaker"),
        ("Model optimization (quantization, pruning)", "model-optimization"),
        ("Experiment tracking (MLflow, Weights & Biases)", "experiment-tracking"),
    ], [
        ("Kubernetes basics", "kubernetes"),
        ("GenAI/LLM experience", "generative-ai|llms"),
        ("Distributed training", "distributed-training"),
    ]),
    ("ml-engineer", "senior", "staff"): ((235_000, 285_000), [
        ("System design for ML", "ml-system-design"),
        ("Team leadership", "leadership"),
        ("Production ML at scale", "production-ml"),
        ("Cost optimization", "cost-optimization"),
    ], []),
    ("llm-engineer", "entry", "mid"): ((180_000, 205_000), [
        ("Python (API development)", "python rest-apis"),
        ("LLM APIs (OpenAI, Anthropic)", "llm-apis"),
        ("Prompt engineering", "prompt-engineering"),
        ("Vector databases (Pinecone, Weaviate)", "vector-databases"),
    ], [
        ("LangChain/LlamaIndex", "langchain|llamaindex"),
        ("RAG systems", "rag"),
        ("Fine-tuning basics", "fine-tuning"),
    ]),
    ("llm-engineer", "mid", "senior"): ((205_000, 231_000), [
        ("AWS (Bedrock, Lambda, API Gateway)", "aws bedrock serverless"),
        ("Fine-tuning (LoRA, PEFT)", "fine-tuning"),
        ("LLM evaluation & monitoring", "llm-evaluation model-monitoring"),
        ("Cost optimization (caching, routing)", "cost-optimization"),
    ], [
        ("TensorFlow/PyTorch (for custom models)", "tensorflow|pytorch"),
        ("Kubernetes (for serving)", "kubernetes"),
        ("Multi-modal AI", "multimodal-ai"),
    ]),
    ("mlops-engineer", "entry", "mid"): ((170_000, 180_000), [
        ("Python (scripting, automation)", "python"),
        ("Docker (containerization)", "docker"),
        ("Kubernetes (orchestration)", "kubernetes"),
        ("AWS (EC2, ECS, EKS)", "aws"),
        ("CI/CD (GitHub Actions, Jenkins)", "ci-cd"),
    ], [
        ("TensorFlow/PyTorch basics", "tensorflow|pytorch"),
        ("Terraform/IaC", "infrastructure-as-code"),
        ("Monitoring (Prometheus, Grafana)", "observability"),
    ]),
    ("mlops-engineer", "mid", "senior"): ((180_000, 213_000), [
        ("Model serving (TorchServe, TF Serving, Triton)", "model-serving"),
        ("ML pipelines (Kubeflow, Airflow)", "ml-pipelines kubeflow|airflow"),
        ("Monitoring & observability", "model-monitoring observability"),
        ("Cost optimization at scale", "cost-optimization"),
    ], [
        ("Multi-cloud (Azure, GCP)", "multi-cloud azure gcp"),
        ("Security & compliance", "security-compliance"),
        ("Feature stores", "feature-stores"),
    ]),
    ("ai-research", "entry", "mid"): ((220_000, 239_000), [
        ("PhD in CS/ML/Stats", "phd"),
        ("PyTorch (research standard)", "pytorch"),
        ("TensorFlow (production)", "tensorflow"),
        ("Publications (top-tier conferences)", "publications"),
        ("Novel algorithm development", "research-methods"),
    ], [
        ("AWS (for experiments)", "aws"),
        ("Distributed training", "distributed-training"),
        ("Open-source contributions", "open-source"),
    ]),
    ("ai-research", "mid", "senior"): ((239_000, 244_000), [
        ("Research leadership", "research-leadership"),
        ("Grant writing / funding", "grant-writing"),
        ("Mentorship", "mentoring"),
        ("Industry impact (patents, products)", "industry-impact patents"),
    ], []),
}  # fmt: skip

# ── jobs report: appendix B and the tables of section 1 ───────────────────────────────────────────

STABLE, GROWING, RAPIDLY = "stable", "growing", "rapidly-growing"

APPENDIX_B = {
    "python": ("71", STABLE), "java": ("22", STABLE), "cpp": ("15-20", STABLE), "scala": ("10-15", STABLE),
    "pytorch": ("37.7", GROWING), "tensorflow": ("32.9", STABLE), "scikit-learn": ("25-30", STABLE),
    "hugging-face": ("15-20", RAPIDLY), "langchain": ("10-15", RAPIDLY),
    "aws": ("32.9", GROWING), "azure": ("26", GROWING), "gcp": ("18-22", GROWING),
    "nlp": ("30-35", GROWING), "computer-vision": ("25-30", GROWING), "deep-learning": ("28.1", STABLE),
    "llms": ("20-25", RAPIDLY), "generative-ai": ("15-20", RAPIDLY),
    "sql": ("17.1", STABLE), "data-pipelines": ("25-30", GROWING), "vector-databases": ("10-15", RAPIDLY),
    "docker": ("20-25", GROWING), "kubernetes": ("15-20", GROWING), "ci-cd": ("15-20", GROWING),
    "model-monitoring": ("10-15", GROWING),
    "communication": ("40-50", STABLE), "collaboration": ("45-55", STABLE), "problem-solving": ("35-45", STABLE),
}  # fmt: skip

SECTION_1 = {
    "1.1": {"python": "71", "java": "22", "cpp": "15-20", "scala": "10-15", "r": "8-12",
            "javascript": "8-10", "go": "5-8"},
    "1.2": {"pytorch": "37.7", "tensorflow": "32.9", "scikit-learn": "25-30", "keras": "15-20",
            "hugging-face": "15-20", "langchain": "10-15", "llamaindex": "8-12", "jax": "5-8"},
    "1.3": {"nlp": "30-35", "computer-vision": "25-30", "deep-learning": "28.1", "generative-ai": "15-20"},
    "1.4": {"aws": "32.9", "azure": "26", "gcp": "18-22", "multi-cloud": "10-15"},
    "1.5": {"sql": "17.1", "nosql": "12-15", "data-pipelines": "25-30", "big-data": "20-25",
            "vector-databases": "10-15"},
    "1.6": {"mlops": "20-25"},
    "1.7": {"statistics": "25-30"},
    "1.8": {"communication": "40-50", "collaboration": "45-55", "problem-solving": "35-45",
            "continuous-learning": "20-30"},
    "5.2": {"rag": "10-15"},
}  # fmt: skip

# Section 10.1: "required for 70%+ of positions" and "30-50%", for skills no table measures.
BANDS = {
    "ml-fundamentals": 70,
    "data-preprocessing": 70,
    "git": 70,
    "production-ml": 40,
    "ml-system-design": 40,
}

# ── jobs report: seniorities, credentials, specialisations ────────────────────────────────────────
# years, open-ended; 2.2 salary; 6.1 base and total.

SENIORITIES = {
    "entry": ((0, 2), False, (80_000, 120_000), (67_000, 120_000), (80_000, 135_000)),
    "mid": ((3, 5), False, (121_000, 170_000), (109_000, 170_000), (121_500, 190_000)),
    "senior": ((5, 7), True, (163_000, 350_000), (138_000, 215_000), (163_000, 250_000)),
    "staff": ((7, 10), True, (200_000, 500_000), (194_000, 312_000), (220_000, 500_000)),
}

CREDENTIAL_SHARES = {
    "bachelors": "64", "masters": "26", "phd": "35", "bootcamp": "15-20", "portfolio": "15-20",
    "aws-ai-practitioner": "15-20", "aws-ml-specialty": "15-20", "aws-ml-engineer-associate": "15-20",
    "azure-ai-900": "15-20", "azure-ai-engineer": "15-20", "azure-data-scientist": "15-20",
    "gcp-ml-engineer": "15-20",
}  # fmt: skip

OTHER_CREDENTIALS = (
    "tensorflow-developer",
    "deep-learning-specialization",
    "fastai-practical",
    "mlops-iabac",
)

# Tables of other figures: (table, part of the label) → (low, high).
FIGURES = {
    ("key-findings", "Growth"): (41.8, 41.8),
    ("key-findings", "positions open"): (24_000, 24_000),
    ("key-findings", "Average salary"): (184_757, 184_757),
    ("key-findings", "specialist"): (75, 75),
    ("remote-work", "On site"): (37.2, 37.2),
    ("remote-work", "Remote or hybrid"): (62.8, 62.8),
    ("open-positions", "Entry level"): (5813, 5813),
    ("open-positions", "Generative AI"): (13_656, 13_656),
    ("open-positions", "medicine"): (11_000, 11_000),
    ("responsibilities", "Model development"): (80, 90),
    ("responsibilities", "Data preprocessing"): (70, 80),
    ("responsibilities", "deployment"): (60, 70),
    ("responsibilities", "Monitoring"): (50, 60),
    ("salary-national", "Median"): (138_986, 138_986),
    ("salary-national", "total compensation"): (211_243, 211_243),
    ("salary-national", "Software engineers"): (245_000, 245_000),
    ("salary-by-specialisation", "Machine Learning Engineer"): (212_928, 212_928),
    ("salary-by-specialisation", "Generative AI Engineer, mid"): (180_000, 250_000),
    ("salary-by-specialisation", "Generative AI Engineer, senior"): (220_000, 350_000),
    ("salary-by-specialisation", "MLOps"): (150_000, 200_000),
    ("salary-by-specialisation", "NLP"): (160_000, 220_000),
    ("salary-by-specialisation", "Computer Vision"): (155_000, 210_000),
    ("salary-by-specialisation", "Research Scientist"): (180_000, 300_000),
    ("salary-by-region", "San Francisco"): (30, 40),
    ("salary-by-region", "Seattle"): (20, 30),
    ("salary-by-region", "New York City"): (20, 30),
    ("salary-by-region", "Boston"): (15, 25),
    ("salary-by-region", "Austin"): (10, 20),
    ("salary-big-tech", "Entry"): (120_000, 180_000),
    ("salary-big-tech", "Senior"): (200_000, 350_000),
    ("salary-enterprises", "Entry"): (90_000, 130_000),
    ("salary-enterprises", "Senior"): (150_000, 250_000),
    ("salary-startups", "Entry"): (100_000, 140_000),
    ("salary-startups", "Senior"): (140_000, 200_000),
    ("salary-premium", "Entry"): (6.2, 6.2),
    ("salary-premium", "Staff"): (18.7, 18.7),
    ("salary-growth", "Increase"): (50_000, 50_000),
    ("study-times", "Python"): (2, 3),
    ("study-times", "ML fundamentals"): (2, 3),
    ("study-times", "Bootcamp"): (3, 6),
    ("study-times", "Interview preparation"): (3, 6),
    ("demand-key-findings", "Postings analysed"): (21_359, 21_359),
    ("demand-trends", "generative AI"): (460, 460),
    ("demand-trends", "LangChain"): (12.5, 12.5),
    ("demand-cloud", "AWS"): (50, 70),
}
