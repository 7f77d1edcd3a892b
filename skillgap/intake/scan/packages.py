"""Which skill a package shows: by the name it is installed or imported with.

Only what differs from the catalogue's own names stands here; a Python package that has the name of
a tool or library of the catalogue is found without it. Keys are in small letters, `_` written `-`.
"""

from collections.abc import Mapping

_PYTHON: dict[str, str] = {
    "pytorch": "torch torchvision torchaudio pytorch-lightning lightning fastai torchmetrics timm"
    " pytorch-ignite",
    "tensorflow": "tensorflow tensorflow-gpu tf-nightly tensorflow-hub tensorflow-datasets tensorboard",
    "keras": "keras tensorflow.keras keras-cv keras-nlp keras-tuner",
    "jax": "jax jaxlib flax optax dm-haiku",
    "hugging-face": "transformers datasets huggingface-hub tokenizers evaluate safetensors gradio",
    "diffusion-models": "diffusers",
    "fine-tuning": "peft unsloth axolotl",
    "rlhf": "trl",
    "distributed-training": "deepspeed horovod accelerate fairscale torch.distributed megatron",
    "model-optimization": "bitsandbytes auto-gptq autoawq optimum neural-compressor tensorrt"
    " torch.quantization",
    "edge-ai": "onnx onnxruntime onnxruntime-gpu openvino tflite-runtime coremltools executorch mediapipe",
    "scikit-learn": "sklearn scikit-learn",
    "gradient-boosting": "xgboost lightgbm catboost",
    "hyperparameter-tuning": "optuna hyperopt ray.tune bayesian-optimization",
    "statistical-modelling": "statsmodels linearmodels pymc pymc3 pystan cmdstanpy pingouin",
    "time-series": "prophet darts sktime tsfresh gluonts neuralforecast statsforecast pmdarima",
    "recommender-systems": "implicit lightfm scikit-surprise surprise recbole tensorflow-recommenders",
    "reinforcement-learning": "gymnasium gym stable-baselines3 ray.rllib tianshou",
    "interpretability": "shap lime captum eli5 interpret alibi",
    "anomaly-detection": "pyod",
    "federated-learning": "flwr tensorflow-federated syft",
    "fairness": "fairlearn aif360 aequitas",
    "privacy": "opacus tensorflow-privacy diffprivlib presidio-analyzer",
    "ai-security": "adversarial-robustness-toolbox art foolbox pyrit garak",
    "quantum-ml": "pennylane qiskit-machine-learning",
    "nlp": "spacy nltk gensim stanza flair textblob allennlp",
    "computer-vision": "kornia albumentations scikit-image skimage detectron2 mmcv imgaug",
    "object-detection": "ultralytics mmdet yolov5 supervision",
    "image-segmentation": "segmentation-models-pytorch segment-anything mmseg",
    "opencv": "cv2 opencv-python opencv-python-headless opencv-contrib-python",
    "medical-imaging": "monai pydicom nibabel simpleitk torchio",
    "vision-3d": "open3d pytorch3d trimesh pcl",
    "audio-ai": "librosa whisper openai-whisper speechbrain torchaudio.transforms pyannote.audio",
    "llm-apis": "openai anthropic cohere google-generativeai google.generativeai google-genai groq"
    " mistralai litellm together",
    "llms": "vllm llama-cpp-python llama-cpp ollama ctransformers",
    "prompt-engineering": "dspy dspy-ai guidance promptflow",
    "langchain": "langchain langchain-core langchain-community langchain-openai langsmith",
    "agentic-ai": "langgraph crewai autogen pyautogen smolagents semantic-kernel openai-agents"
    " pydantic-ai",
    "llamaindex": "llama-index llama-index-core llama-parse",
    "embeddings": "sentence-transformers fasttext",
    "vector-databases": "faiss faiss-cpu faiss-gpu pinecone pinecone-client weaviate weaviate-client"
    " qdrant-client chromadb pymilvus pgvector lancedb hnswlib annoy",
    "semantic-search": "rank-bm25 colbert-ai haystack farm-haystack haystack-ai opensearchpy"
    " opensearch-py elasticsearch",
    "llm-evaluation": "ragas deepeval trulens trulens-eval lm-eval",
    "guardrails": "guardrails-ai guardrails nemoguardrails llm-guard",
    "knowledge-graphs": "neo4j rdflib py2neo",
    "conversational-ai": "rasa chatterbot",
    "pandas": "pandas polars geopandas",
    "numpy": "numpy scipy",
    "data-visualization": "matplotlib seaborn plotly bokeh altair streamlit dash",
    "data-preprocessing": "imblearn imbalanced-learn cleanlab",
    "sql": "sqlalchemy psycopg2 psycopg2-binary psycopg pymysql mysqlclient sqlite3 asyncpg pyodbc sqlmodel"
    " mysql-connector-python",
    "nosql": "pymongo motor redis cassandra-driver",
    "spark": "pyspark databricks-sdk",
    "kafka": "kafka kafka-python confluent-kafka aiokafka faust",
    "airflow": "airflow apache-airflow",
    "data-pipelines": "dbt dbt-core dagster great-expectations luigi dlt",
    "ml-pipelines": "prefect metaflow kedro zenml tfx flyte flytekit",
    "streaming": "apache-beam pyflink apache-flink bytewax",
    "big-data": "dask pyarrow fastparquet deltalake pyiceberg",
    "data-warehousing": "duckdb snowflake-connector-python snowflake.connector google-cloud-bigquery"
    " google.cloud.bigquery",
    "aws": "boto3 botocore aioboto3 aws-cdk-lib",
    "sagemaker": "sagemaker",
    "gcp": "google-cloud-storage google.cloud google-cloud-core",
    "vertex-ai": "google-cloud-aiplatform google.cloud.aiplatform vertexai",
    "azure": "azure-storage-blob azure-identity azure.storage azure.identity",
    "azure-ai": "azure-ai-ml azure.ai azureml-core azureml",
    "serverless": "chalice zappa mangum aws-lambda-powertools",
    "infrastructure-as-code": "pulumi ansible aws-cdk",
    "kubernetes": "kubernetes kopf",
    "docker": "docker",
    "kubeflow": "kfp",
    "experiment-tracking": "mlflow wandb neptune comet-ml clearml aim",
    "model-versioning": "dvc",
    "model-serving": "bentoml torchserve tritonclient ray.serve kserve seldon-core litserve",
    "model-monitoring": "evidently nannyml whylogs arize alibi-detect deepchecks",
    "feature-stores": "feast tecton hopsworks",
    "observability": "prometheus-client opentelemetry opentelemetry-api sentry-sdk ddtrace",
    "rest-apis": "fastapi flask django djangorestframework starlette aiohttp.web grpcio grpc pydantic"
    " graphene strawberry-graphql connexion",
    "distributed-systems": "celery ray dramatiq",
    "software-engineering": "pytest hypothesis tox nox mypy",
    "cuda": "cupy pycuda numba.cuda triton",
    "simulation": "mujoco pybullet gym-gazebo carla isaacgym",
    "ros": "rclpy rospy",
    "path-planning": "ompl",
    "genomics": "biopython bio pysam scanpy anndata",
    "drug-discovery": "rdkit deepchem",
    "algorithmic-trading": "backtrader zipline vectorbt quantlib ccxt",
}
_SCRIPT: dict[str, str] = {
    "llm-apis": "openai @anthropic-ai/sdk @google/generative-ai cohere-ai @ai-sdk/openai ai",
    "langchain": "langchain @langchain/core @langchain/openai",
    "agentic-ai": "@langchain/langgraph @openai/agents",
    "llamaindex": "llamaindex",
    "tensorflow": "@tensorflow/tfjs @tensorflow/tfjs-node",
    "edge-ai": "onnxruntime-node onnxruntime-web",
    "hugging-face": "@huggingface/inference @huggingface/transformers @xenova/transformers",
    "vector-databases": "@pinecone-database/pinecone chromadb weaviate-client @qdrant/js-client-rest",
    "rest-apis": "express fastify @nestjs/core koa graphql @apollo/server @trpc/server hono",
    "sql": "pg mysql2 knex sequelize typeorm prisma @prisma/client drizzle-orm better-sqlite3",
    "nosql": "mongoose mongodb redis ioredis",
    "kafka": "kafkajs",
    "aws": "aws-sdk @aws-sdk/client-s3 aws-cdk-lib",
    "serverless": "serverless @aws-sdk/client-lambda",
    "gcp": "@google-cloud/storage",
    "vertex-ai": "@google-cloud/vertexai",
    "azure": "@azure/storage-blob @azure/identity",
    "data-visualization": "d3 chart.js plotly.js vega-lite echarts recharts",
    "software-engineering": "jest vitest mocha cypress playwright @playwright/test",
    "observability": "prom-client @opentelemetry/api",
}
_JVM: dict[str, str] = {
    "spark": "org.apache.spark",
    "kafka": "org.apache.kafka",
    "streaming": "org.apache.flink org.apache.beam",
    "hadoop": "org.apache.hadoop org.apache.hive",
    "deep-learning": "org.deeplearning4j",
    "big-data": "org.apache.parquet io.delta org.apache.iceberg",
    "rest-apis": "org.springframework.web org.springframework.boot io.grpc jakarta.ws.rs javax.ws.rs",
    "aws": "com.amazonaws software.amazon.awssdk",
    "gcp": "com.google.cloud",
    "software-engineering": "org.junit junit org.scalatest",
    "sql": "java.sql org.jooq org.postgresql org.hibernate",
    "nosql": "org.mongodb com.mongodb redis.clients",
}
_GO: dict[str, str] = {
    "kubernetes": "k8s.io/client-go k8s.io/api sigs.k8s.io/controller-runtime",
    "kafka": "github.com/segmentio/kafka-go github.com/confluentinc/confluent-kafka-go github.com/ibm/sarama",
    "rest-apis": "google.golang.org/grpc github.com/gin-gonic/gin github.com/labstack/echo github.com/go-chi/chi",
    "sql": "github.com/lib/pq github.com/jackc/pgx gorm.io/gorm database/sql",
    "aws": "github.com/aws/aws-sdk-go github.com/aws/aws-sdk-go-v2",
    "observability": "github.com/prometheus/client_golang go.opentelemetry.io/otel",
    "llm-apis": "github.com/sashabaranov/go-openai github.com/openai/openai-go",
    "docker": "github.com/docker/docker",
    "infrastructure-as-code": "github.com/hashicorp/terraform-plugin-sdk",
    "nosql": "go.mongodb.org/mongo-driver github.com/redis/go-redis",
}
_RUST: dict[str, str] = {
    "pytorch": "tch",
    "hugging-face": "candle-core tokenizers",
    "deep-learning": "burn",
    "pandas": "polars",
    "rest-apis": "axum actix-web tonic warp",
    "sql": "sqlx diesel",
    "kafka": "rdkafka",
    "edge-ai": "ort",
}
_CPP: dict[str, str] = {
    "pytorch": "torch",
    "opencv": "opencv2 opencv",
    "ros": "ros rclcpp",
    "cuda": "cuda_runtime.h cuda.h cublas_v2.h cudnn.h",
    "vision-3d": "pcl",
    "model-optimization": "nvinfer.h",
    "edge-ai": "onnxruntime tensorflow/lite",
    "linear-algebra": "eigen",
    "path-planning": "ompl",
}
_R: dict[str, str] = {
    "data-visualization": "ggplot2 shiny plotly",
    "statistical-modelling": "lme4 brms rstan survival mgcv",
    "gradient-boosting": "xgboost lightgbm",
    "ml-fundamentals": "caret tidymodels mlr3",
    "time-series": "forecast fable prophet",
    "spark": "sparklyr",
    "data-preprocessing": "dplyr tidyr tidyverse data.table",
}


def _turned(table: Mapping[str, str]) -> dict[str, str]:
    return {name: skill for skill, names in table.items() for name in names.split()}


PYTHON, SCRIPT, JVM = _turned(_PYTHON), _turned(_SCRIPT), _turned(_JVM)
GO, RUST, CPP, R = _turned(_GO), _turned(_RUST), _turned(_CPP), _turned(_R)
TABLES = {
    "python": PYTHON,
    "script": SCRIPT,
    "jvm": JVM,
    "go": GO,
    "rust": RUST,
    "cpp": CPP,
    "r": R,
}
"""Package or its first parts → skill id, by ecosystem."""

SEPARATORS = {
    "python": ".",
    "script": "/",
    "jvm": ".",
    "go": "/",
    "rust": "::",
    "cpp": "/",
    "r": ":",
}
"""What stands between the parts of a name in each ecosystem."""
